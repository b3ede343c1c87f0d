package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A computed attribute of a builtin type ({@code getset_descriptor}), or one that is a plain field
 * in CPython ({@code member_descriptor}). Immutable.
 */
public final class PyGetSetDescriptor extends PyObject implements Member {
  public static final PyType TYPE =
      PyType.builtin(
          "getset_descriptor",
          BuiltinTypes.OBJECT,
          Layout.of("getset_descriptor", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          GetSetDescriptorMethodsTable::new);

  private final PyType owner;
  private final BuiltinCode getter;
  private final BuiltinCode setter;

  /**
   * @param getter null when the attribute cannot be read
   * @param setter null when the attribute is read-only
   */
  public PyGetSetDescriptor(PyType owner, BuiltinCode getter, BuiltinCode setter) {
    super((isMember(getter) ? PyMemberDescriptor.TYPE : TYPE).instanceShape());
    this.owner = owner;
    this.getter = getter;
    this.setter = setter;
  }

  private static boolean isMember(BuiltinCode getter) {
    return getter != null && getter.kind() == BuiltinCode.Kind.MEMBER;
  }

  @Override
  public PyType owner() {
    return owner;
  }

  public BuiltinCode getter() {
    return getter;
  }

  public BuiltinCode setter() {
    return setter;
  }

  @Override
  public String doc() {
    return documentation().doc();
  }

  /** The half whose docstring is the attribute's. */
  BuiltinCode documentation() {
    return getter != null ? getter : setter;
  }

  @Override
  public String name() {
    return (getter != null ? getter : setter).name();
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public Object bind(Object instance, PyType ownerOfAccess) {
    if (instance == null) {
      return this;
    }
    check(instance);
    if (getter == null) {
      throw PyErrors.attributeError(
          "attribute '%s' of '%s' objects is not readable", name(), owner.name());
    }
    return getter.call1(instance);
  }

  @Override
  public void set(Object instance, Object value) {
    check(instance);
    if (setter == null && isMember(getter)) {
      throw PyErrors.attributeError("readonly attribute");
    }
    if (setter == null) {
      throw PyErrors.attributeError(
          "attribute '%s' of '%s' objects is not writable", name(), owner.name());
    }
    setter.call2(instance, value);
  }

  @Override
  public void delete(Object instance) {
    set(instance, null);
  }

  private void check(Object instance) {
    if (!Types.of(instance).isSubtype(owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          name(), owner.name(), Types.of(instance).name());
    }
  }
}
