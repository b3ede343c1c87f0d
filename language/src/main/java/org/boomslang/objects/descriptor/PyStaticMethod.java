package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code staticmethod}: gives its callable as it is, through class and instance.
 *
 * <p>Thread-safety: atomic; the callable is one volatile reference, set by {@code __init__}.
 */
public final class PyStaticMethod extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "staticmethod",
          BuiltinTypes.OBJECT,
          Layout.of("staticmethod", Layout.OBJECT, PyStaticMethod::new),
          TypeFlags.WITH_DICT,
          StaticMethodMethodsTable::new);

  private volatile Object callable;

  public PyStaticMethod(Shape shape) {
    super(shape);
  }

  public PyStaticMethod(Object callable) {
    super(TYPE.instanceShape());
    this.callable = callable;
  }

  /** The wrapped callable; {@code null} before {@code __init__}. */
  public Object callable() {
    return callable;
  }

  public void setCallable(Object value) {
    callable = value;
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    Object get = Descriptors.override(this, TYPE, "__get__");
    if (get != null) {
      return Descriptors.callGet(get, this, instance, owner);
    }
    return bindCallable(instance, owner);
  }

  Object bindCallable(Object instance, PyType owner) {
    Object function = callable;
    if (function == null) {
      throw PyErrors.runtimeError("uninitialized staticmethod object");
    }
    return function;
  }
}
