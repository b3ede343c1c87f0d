package org.boomslang.objects.descriptor;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An attribute declared in {@code __slots__} ({@code member_descriptor}). The value lies in the
 * object's shape under a key that only this descriptor knows, so it does not show in {@code
 * __dict__}. Immutable.
 */
public final class PyMemberDescriptor extends PyObject implements Member {
  public static final PyType TYPE =
      PyType.builtin(
          "member_descriptor",
          BuiltinTypes.OBJECT,
          Layout.of("member_descriptor", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          MemberDescriptorMethodsTable::new);

  private final PyType owner;
  private final String name;
  private final HiddenKey key;

  public PyMemberDescriptor(PyType owner, String name, HiddenKey key) {
    super(TYPE.instanceShape());
    this.owner = owner;
    this.name = name;
    this.key = key;
  }

  @Override
  public PyType owner() {
    return owner;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String doc() {
    return null;
  }

  /** Where the value lies in an instance's shape. */
  public HiddenKey key() {
    return key;
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
    Object value = check(instance).getAttribute(key);
    if (value == null) {
      throw PyErrors.attributeErrorOf(
          instance, name, "'%s' object has no attribute '%s'", Types.of(instance).fullName(), name);
    }
    return value;
  }

  @Override
  public void set(Object instance, Object value) {
    check(instance).setAttribute(key, value);
  }

  @Override
  public void delete(Object instance) {
    if (check(instance).deleteAttribute(key) == null) {
      throw PyErrors.attributeErrorOf(instance, name, "%s", name);
    }
  }

  private PyObject check(Object instance) {
    if (!Types.of(instance).isSubtype(owner)) {
      throw PyErrors.typeError(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          name, owner.name(), Types.of(instance).name());
    }
    return (PyObject) instance;
  }
}
