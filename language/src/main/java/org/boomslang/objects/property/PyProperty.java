package org.boomslang.objects.property;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A {@code property}: up to three functions behind one attribute.
 *
 * <p>The functions and where the docstring came from are one immutable record, replaced by {@code
 * __init__}; docstring and name may be assigned. Thread-safety: atomic.
 */
public final class PyProperty extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "property",
          BuiltinTypes.OBJECT,
          Layout.of("property", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          PropertyMethodsTable::new);

  /**
   * The accessors, {@code null} where there is none.
   *
   * @param documentedByGetter whether the docstring is the getter's
   */
  record Accessors(Object getter, Object setter, Object deleter, boolean documentedByGetter) {
    static final Accessors NONE = new Accessors(null, null, null, false);
  }

  private volatile Accessors accessors = Accessors.NONE;
  volatile Object doc;
  volatile Object name;

  PyProperty(PyType type) {
    super(type.instanceShape());
  }

  /** The function that reads, {@code null} when there is none. */
  public Object getter() {
    return accessors.getter;
  }

  /** The function that writes, {@code null} when there is none. */
  public Object setter() {
    return accessors.setter;
  }

  /** The function that deletes, {@code null} when there is none. */
  public Object deleter() {
    return accessors.deleter;
  }

  Accessors accessors() {
    return accessors;
  }

  void setAccessors(Accessors value) {
    accessors = value;
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    Object get = Descriptors.override(this, TYPE, "__get__");
    return get == null
        ? PropertyMethods.read(this, instance)
        : Descriptors.callGet(get, this, instance, owner);
  }

  @Override
  public void set(Object instance, Object value) {
    Object set = Descriptors.override(this, TYPE, "__set__");
    if (set == null) {
      PropertyMethods.set(this, instance, value);
    } else {
      Calls.call(set, this, instance, value);
    }
  }

  @Override
  public void delete(Object instance) {
    Object delete = Descriptors.override(this, TYPE, "__delete__");
    if (delete == null) {
      PropertyMethods.delete(this, instance);
    } else {
      Calls.call(delete, this, instance);
    }
  }

  /** The name given, or the getter's; {@code null} when neither is known. */
  Object nameOrNull() {
    Object own = name;
    if (own != null || accessors.getter == null) {
      return own;
    }
    return Attributes.getOrNull(accessors.getter, "__name__");
  }
}
