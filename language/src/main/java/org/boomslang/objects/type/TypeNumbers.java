package org.boomslang.objects.type;

import java.util.List;
import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.function.PyFunction;

/**
 * The numbers that CPython's type objects show: flags and sizes. Sizes say what a CPython object of
 * the kind would take, so that programs which compare or add them see sensible values.
 */
public final class TypeNumbers {
  private static final long SEQUENCE = 1L << 5;
  private static final long MAPPING = 1L << 6;
  private static final long DISALLOW_INSTANTIATION = 1L << 7;
  private static final long IMMUTABLE = 1L << 8;
  private static final long HEAP = 1L << 9;
  private static final long SUBCLASSABLE = 1L << 10;
  private static final long READY = 1L << 12;
  private static final long COLLECTED = 1L << 14;
  private static final long METHOD_DESCRIPTOR = 1L << 17;
  private static final long IS_ABSTRACT = 1L << 20;
  private static final int FIRST_SUBCLASS_BIT = 24;

  /** Where the structure of a type that extensions in C see has {@code tp_dict}. */
  public static final int DICT_OF_TYPE = 312;

  private static final int POINTER = 8;
  private static final int HEADER = 16;

  private static final Map<PyType, Integer> SIZES =
      Map.of(
          BuiltinTypes.INT, 24,
          BuiltinTypes.FLOAT, 24,
          BuiltinTypes.COMPLEX, 32,
          BuiltinTypes.STR, 64,
          BuiltinTypes.BYTES, 33,
          BuiltinTypes.LIST, 40,
          BuiltinTypes.TUPLE, 32,
          BuiltinTypes.DICT, 48,
          BuiltinTypes.SET, 200,
          BuiltinTypes.TYPE, 928);

  private static final HiddenKey EXTENSION_SIZES = new HiddenKey("sizes in C");

  /** What instances of a type take in the memory of an extension, in bytes. */
  private record ExtensionSizes(long basic, long item) {}

  private TypeNumbers() {}

  /** Says what instances of an extension's type take in its memory, and each item more. */
  public static void setSizes(PyType type, long basic, long item) {
    type.setAttribute(EXTENSION_SIZES, new ExtensionSizes(basic, item));
  }

  private static ExtensionSizes extensionSizes(PyType type) {
    return type.isHeapType() && type.getAttribute(EXTENSION_SIZES) instanceof ExtensionSizes sizes
        ? sizes
        : null;
  }

  public static long flags(PyType type) {
    long flags = READY;
    // typing.Generic is written in C as a heap type, and nothing of it is hidden from pickle.
    boolean heap =
        type.isHeapType() || (type.layout() == Layout.OBJECT && type != BuiltinTypes.OBJECT);
    flags |= heap ? HEAP | COLLECTED : IMMUTABLE;
    if (type.isSubclassable()) {
      flags |= SUBCLASSABLE;
    }
    if (!type.isInstantiable()) {
      flags |= DISALLOW_INSTANTIATION;
    }
    // What a call of an attribute need not bind, also in subclasses that stay as they are.
    if (!type.isHeapType()
        && (type == PyFunction.TYPE
            || type == PyMethodDescriptor.TYPE
            || type == PyWrapperDescriptor.TYPE)) {
      flags |= METHOD_DESCRIPTOR;
    }
    if (type.isAbstract()) {
      flags |= IS_ABSTRACT;
    }
    switch (type.patternKind()) {
      case SEQUENCE -> flags |= SEQUENCE;
      case MAPPING -> flags |= MAPPING;
      case NONE -> {}
    }
    List<PyType> fast =
        List.of(
            BuiltinTypes.INT,
            BuiltinTypes.LIST,
            BuiltinTypes.TUPLE,
            BuiltinTypes.BYTES,
            BuiltinTypes.STR,
            BuiltinTypes.DICT,
            ExceptionTypes.BASE_EXCEPTION,
            BuiltinTypes.TYPE);
    for (int i = 0; i < fast.size(); i++) {
      if (type.isSubtype(fast.get(i))) {
        flags |= 1L << (FIRST_SUBCLASS_BIT + i);
      }
    }
    return flags;
  }

  static long basicSize(PyType type) {
    long size = 0;
    PyType current = type;
    while (current != BuiltinTypes.OBJECT) {
      Integer known = SIZES.get(current);
      if (known != null) {
        return size + known;
      }
      ExtensionSizes sizes = extensionSizes(current);
      if (sizes != null) {
        return size + sizes.basic;
      }
      PyType base = Bases.best(current);
      if (current.isHeapType()) {
        size += (long) POINTER * current.layout().slotsAdded(base.layout());
      } else if (current.layout() != base.layout()) {
        size += 4L * POINTER;
      }
      current = base;
    }
    return size + HEADER;
  }

  static long itemSize(PyType type) {
    for (PyType each : type.mro()) {
      ExtensionSizes sizes = extensionSizes(each);
      if (sizes != null) {
        return sizes.item;
      }
    }
    if (type.isSubtype(BuiltinTypes.INT)) {
      return 4;
    }
    if (type.isSubtype(BuiltinTypes.BYTES)) {
      return 1;
    }
    if (type.isSubtype(BuiltinTypes.TUPLE)) {
      return POINTER;
    }
    return type.isSubtype(BuiltinTypes.TYPE) ? 40 : 0;
  }
}
