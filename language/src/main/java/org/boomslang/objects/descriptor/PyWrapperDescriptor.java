package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A special method of a builtin type, unbound ({@code wrapper_descriptor}). Immutable. */
public final class PyWrapperDescriptor extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "wrapper_descriptor",
          BuiltinTypes.OBJECT,
          Layout.of("wrapper_descriptor", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          WrapperDescriptorMethodsTable::new);

  private final PyType owner;
  private final BuiltinCode code;

  public PyWrapperDescriptor(PyType owner, BuiltinCode code) {
    super(TYPE.instanceShape());
    this.owner = owner;
    this.code = code;
  }

  /** The type that defines it: {@code __objclass__}. */
  public PyType owner() {
    return owner;
  }

  public BuiltinCode code() {
    return code;
  }

  @Override
  public Object bind(Object instance, PyType ownerOfAccess) {
    if (instance == null) {
      return this;
    }
    check(instance);
    return new PyMethodWrapper(this, instance);
  }

  private void check(Object instance) {
    if (!Types.of(instance).isSubtype(owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          code.name(), owner.name(), Types.of(instance).name());
    }
  }

  /** Calls it unbound; the first argument is the receiver. */
  public Object call(Object[] arguments, String[] names) {
    if (arguments.length == names.length) {
      throw PyErrors.typeError(
          "descriptor '%s' of '%s' object needs an argument", code.name(), owner.name());
    }
    if (!Types.of(arguments[0]).isSubtype(owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' requires a '%s' object but received a '%s'",
          code.name(), owner.name(), Types.of(arguments[0]).name());
    }
    return names.length == 0 ? code.callPositional(arguments) : code.call(arguments, names);
  }
}
