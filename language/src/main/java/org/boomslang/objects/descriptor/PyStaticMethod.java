package org.boomslang.objects.descriptor;

import java.lang.invoke.VarHandle;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code staticmethod}. Thread-safety: shared; the callable is set by {@code __init__} and published by a fence. */
public final class PyStaticMethod extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "staticmethod",
          BuiltinTypes.OBJECT,
          Layout.of("staticmethod", Layout.OBJECT, PyStaticMethod::new),
          TypeFlags.WITH_DICT,
          StaticMethodMethodsTable::new);

  private Object callable;

  public PyStaticMethod(Shape shape) {
    super(shape);
  }

  public PyStaticMethod(Object callable) {
    super(TYPE.instanceShape());
    this.callable = callable;
  }

  /** The wrapped callable; null before {@code __init__}. */
  public Object callable() {
    return callable;
  }

  public void setCallable(Object value) {
    VarHandle.releaseFence();
    callable = value;
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    return callable;
  }
}
