package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A special method of a builtin type bound to an instance ({@code method-wrapper}). Immutable. */
public final class PyMethodWrapper extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "method-wrapper",
          BuiltinTypes.OBJECT,
          Layout.of("method-wrapper", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MethodWrapperMethodsTable::new);

  private final PyWrapperDescriptor descriptor;
  private final Object self;

  public PyMethodWrapper(PyWrapperDescriptor descriptor, Object self) {
    super(TYPE.instanceShape());
    this.descriptor = descriptor;
    this.self = self;
  }

  public PyWrapperDescriptor descriptor() {
    return descriptor;
  }

  public Object self() {
    return self;
  }

  public Object call(Object[] arguments, String[] names) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = self;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return names.length == 0
        ? descriptor.code().callPositional(all)
        : descriptor.code().call(all, names);
  }
}
