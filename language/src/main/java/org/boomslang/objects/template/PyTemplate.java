package org.boomslang.objects.template;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A {@code string.templatelib.Template}: the value of {@code t"…"}. There is one string more than
 * there are interpolations; strings that stand for nothing are empty. Thread-safety: immutable.
 */
public final class PyTemplate extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "string.templatelib.Template",
          BuiltinTypes.OBJECT,
          Layout.of("string.templatelib.Template", Layout.OBJECT, null),
          TypeFlags.FINAL,
          TemplateMethodsTable::new);

  private final TruffleString[] strings;
  private final PyInterpolation[] interpolations;

  /** A template of parts that alternate; the arrays are given away. */
  public PyTemplate(TruffleString[] strings, PyInterpolation[] interpolations) {
    super(TYPE.instanceShape());
    this.strings = strings;
    this.interpolations = interpolations;
  }

  /** The strings; nobody writes to the array. */
  TruffleString[] strings() {
    return strings;
  }

  /** The interpolations; nobody writes to the array. */
  PyInterpolation[] interpolations() {
    return interpolations;
  }

  PyTuple stringsTuple() {
    return PyTuple.of((Object[]) strings.clone());
  }

  PyTuple interpolationsTuple() {
    return PyTuple.of((Object[]) interpolations.clone());
  }
}
