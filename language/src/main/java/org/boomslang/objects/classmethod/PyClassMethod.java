package org.boomslang.objects.classmethod;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code classmethod}: binds its callable to the class instead of the instance.
 *
 * <p>Thread-safety: atomic; the callable is one volatile reference, set by {@code __init__}.
 */
public final class PyClassMethod extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "classmethod",
          BuiltinTypes.OBJECT,
          Layout.of("classmethod", Layout.OBJECT, PyClassMethod::new),
          TypeFlags.WITH_DICT,
          ClassMethodMethodsTable::new);

  private volatile Object callable;

  public PyClassMethod(Shape shape) {
    super(shape);
  }

  public PyClassMethod(Object callable) {
    super(TYPE.instanceShape());
    this.callable = callable;
  }

  /** The wrapped callable; {@code null} before {@code __init__}. */
  public Object callable() {
    return callable;
  }

  void setCallable(Object value) {
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

  /**
   * @param owner the class; any object that a program gives for it
   */
  Object bindCallable(Object instance, Object owner) {
    Object function = callable;
    if (function == null) {
      throw PyErrors.runtimeError("uninitialized classmethod object");
    }
    return new PyMethod(
        function, owner != null && owner != PyNone.NONE ? owner : Types.of(instance));
  }
}
