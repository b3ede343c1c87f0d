package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.PyStr;

/**
 * Attributes of classes: the metaclass's data descriptors first, then the class and its bases, then
 * the rest of the metaclass.
 *
 * <p>Compare CPython typeobject.c: {@code type_getattro}, {@code type_setattro}.
 */
public final class TypeAttributes {
  private TypeAttributes() {}

  /** {@code type.__getattribute__(type, name)}. */
  @TruffleBoundary
  public static Object get(PyType type, String name) {
    Object value = getOrNull(type, name);
    if (value == null) {
      throw PyErrors.noAttribute(type, name);
    }
    return value;
  }

  /** As {@link #get}, {@code null} for an absent attribute. */
  @TruffleBoundary
  public static Object getOrNull(PyType type, String name) {
    PyType metatype = type.type();
    Object meta = metatype.lookup(name);
    if (meta != null && Attributes.goesBeforeInstance(meta)) {
      return Attributes.bind(meta, type, metatype);
    }
    Object own = type.lookup(name);
    if (own != null) {
      return Attributes.bind(own, null, type);
    }
    return meta == null ? null : Attributes.bind(meta, type, metatype);
  }

  /** {@code type.__setattr__}; a {@code null} value deletes. */
  @TruffleBoundary
  public static void set(PyType type, String name, Object value) {
    if (!type.isHeapType()) {
      throw PyErrors.typeError(
          "cannot set %s attribute of immutable type '%s'",
          PyStr.toJava(Conversions.repr(PyStr.of(name))), type.name());
    }
    Object meta = type.type().lookup(name);
    if (meta != null && Attributes.writeDescriptor(meta, type, value)) {
      return;
    }
    if (value != null) {
      type.setOwn(name, value);
    } else if (type.deleteOwn(name) == null) {
      throw PyErrors.noAttribute(type, name);
    }
  }
}
