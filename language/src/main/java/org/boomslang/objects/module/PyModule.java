package org.boomslang.objects.module;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.GlobalCell;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A module: a namespace whose names are {@link GlobalCell}s, shared with the functions that have it
 * as their globals. Thread-safety: atomic, as its dict is.
 */
public final class PyModule extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "module",
          BuiltinTypes.OBJECT,
          Layout.of("module", Layout.OBJECT, PyModule::new),
          TypeFlags.WITH_DICT,
          ModuleMethodsTable::new);

  private final PyDict dict;

  /** An empty module, as {@code module.__new__} makes it. */
  public PyModule(Shape shape) {
    super(shape);
    dict = PyDict.namespace();
  }

  /** A module with the attributes that every module has. */
  public PyModule(String name) {
    this(TYPE.instanceShape());
    setAttribute("__name__", PyStr.of(name));
    setAttribute("__doc__", PyNone.NONE);
    setAttribute("__package__", PyNone.NONE);
    setAttribute("__loader__", PyNone.NONE);
    setAttribute("__spec__", PyNone.NONE);
  }

  /** Whether nothing but the type {@code module} has a say in what an attribute is. */
  public boolean isPlain() {
    return type() == TYPE;
  }

  /** The namespace. */
  public PyDict dict() {
    return dict;
  }

  /** The value of a name in the namespace, or null. */
  @TruffleBoundary
  public Object getAttributeOrNull(String name) {
    return dict.getStr(name);
  }

  @Override
  public Object getAttribute(Object key) {
    return key instanceof String name ? dict.getStr(name) : super.getAttribute(key);
  }

  @Override
  @TruffleBoundary
  public void setAttribute(Object key, Object value) {
    if (key instanceof String name) {
      dict.putStr(name, value);
    } else {
      super.setAttribute(key, value);
    }
  }

  @Override
  @TruffleBoundary
  public Object deleteAttribute(Object key) {
    return key instanceof String name
        ? dict.remove(PyStr.constant(name))
        : super.deleteAttribute(key);
  }

  /** What {@code __name__} gives, or null. */
  public Object nameObject() {
    return getAttributeOrNull("__name__");
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    visit.accept(dict());
  }
}
