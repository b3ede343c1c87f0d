package org.boomslang.objects.function;

import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A callable together with the object that becomes its first argument: what a function read from an
 * instance gives. Thread-safety: immutable.
 */
public final class PyMethod extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "method",
          BuiltinTypes.OBJECT,
          Layout.of("method", Layout.OBJECT, null),
          TypeFlags.FINAL,
          MethodMethodsTable::new);

  private final Object function;
  private final Object self;

  public PyMethod(Object function, Object self) {
    super(TYPE.instanceShape());
    this.function = function;
    this.self = self;
  }

  /** {@code __func__}: any callable. */
  public Object function() {
    return function;
  }

  /** {@code __self__}. */
  public Object self() {
    return self;
  }

  /** A bound method stays bound to its object. */
  @Override
  public Object bind(Object instance, PyType owner) {
    return this;
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit.accept(function);
    visit.accept(self);
  }
}
