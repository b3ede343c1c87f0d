package org.boomslang.objects.frame;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.PyType.PatternKind;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code frame.f_locals} of a function: a mapping that reads and writes the variables of the frame
 * (PEP 667). Names that are no variables are kept beside.
 *
 * <p>Thread-safety: shared, as {@link PyFrame} is.
 */
public final class PyFrameLocals extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "FrameLocalsProxy",
          BuiltinTypes.OBJECT,
          Layout.of("FrameLocalsProxy", Layout.OBJECT, null),
          TypeFlags.FINAL.withPattern(PatternKind.MAPPING),
          FrameLocalsMethodsTable::new);

  private final PyFrame frame;

  public PyFrameLocals(PyFrame frame) {
    super(TYPE.instanceShape());
    this.frame = frame;
  }

  /** The value of a name, or null. */
  Object get(Object key) {
    FrameVariables variables = frame.variables();
    if (variables != null) {
      int index = indexOf(variables, key);
      if (index >= 0) {
        return variables.read(frame.materialized(), index);
      }
    }
    PyDict extra = frame.extraLocals(false);
    return extra == null ? null : extra.get(key);
  }

  /**
   * A name may stand for several variables, when an inlined comprehension has one of the same name.
   */
  private int indexOf(FrameVariables variables, Object key) {
    if (!(key instanceof TruffleString)) {
      return indexOfEqual(variables, key);
    }
    String name = PyStr.toJava(key);
    int first = variables.indexOf(name);
    if (first >= 0) {
      for (int i = variables.count() - 1; i > first; i--) {
        if (variables.name(i).equals(name) && variables.read(frame.materialized(), i) != null) {
          return i;
        }
      }
    }
    return first;
  }

  /** A key that is no plain string may still be equal to a name. */
  private static int indexOfEqual(FrameVariables variables, Object key) {
    long hash = Comparisons.hash(key);
    for (int i = 0; i < variables.count(); i++) {
      TruffleString name = PyStr.constant(variables.name(i));
      if (Comparisons.hash(name) == hash && Comparisons.equal(name, key)) {
        return i;
      }
    }
    return -1;
  }

  void set(Object key, Object value) {
    FrameVariables variables = frame.variables();
    if (variables != null) {
      int index = indexOf(variables, key);
      if (index >= 0) {
        variables.write(frame.materialized(), index, value);
        return;
      }
    }
    frame.extraLocals(true).put(key, value);
  }

  /** Whether the name is a variable of the code, which cannot be removed. */
  boolean isVariable(Object key) {
    FrameVariables variables = frame.variables();
    return variables != null && indexOf(variables, key) >= 0;
  }

  /** Removes a name that is no variable; returns its value, or null. */
  Object remove(Object key) {
    PyDict extra = frame.extraLocals(false);
    return extra == null ? null : extra.remove(key);
  }

  /** A fresh dictionary of what is bound: the result of {@code locals()}. */
  public PyDict snapshot() {
    FrameVariables variables = frame.variables();
    PyDict extra = frame.extraLocals(false);
    if (variables != null) {
      return variables.snapshot(frame.materialized(), extra);
    }
    return extra == null ? new PyDict() : extra.copy();
  }

  List<Object> keys() {
    List<Object> keys = new ArrayList<>();
    PyDict.Cursor cursor = snapshot().cursor();
    while (cursor.next()) {
      keys.add(cursor.key());
    }
    return keys;
  }

  boolean sameFrame(PyFrameLocals other) {
    return frame == other.frame;
  }
}
