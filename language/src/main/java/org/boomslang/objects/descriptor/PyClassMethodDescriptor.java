package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** A class method of a builtin type ({@code classmethod_descriptor}). Immutable. */
public final class PyClassMethodDescriptor extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "classmethod_descriptor",
          BuiltinTypes.OBJECT,
          Layout.of("classmethod_descriptor", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ClassMethodDescriptorMethodsTable::new);

  private final PyType owner;
  private final BuiltinCode code;

  public PyClassMethodDescriptor(PyType owner, BuiltinCode code) {
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

  /** The class that is given as the receiver; TypeError for what is none. */
  PyType receiver(Object given) {
    if (given instanceof PyType type) {
      return type;
    }
    throw PyErrors.typeError(
        "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
        code.name(), owner.name(), Types.nameOf(given));
  }

  @Override
  public Object bind(Object instance, PyType ownerOfAccess) {
    PyType receiver = ownerOfAccess != null ? ownerOfAccess : Types.of(instance);
    if (!receiver.isSubtype(owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' requires a subtype of '%s' but received '%s'",
          code.name(), owner.name(), receiver.name());
    }
    return new PyBuiltinFunction(code, receiver, null);
  }
}
