package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Shape.Property;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.type.PyType;

/** Looks attributes up for sites that have seen too many kinds of receivers to remember them. */
public final class MegamorphicLookup {

  private MegamorphicLookup() {}

  /**
   * {@code receiver.name}, with a short path for attributes of plain instances that no class knows
   * of.
   */
  @TruffleBoundary
  static Object read(Object receiver, String name) {
    if (receiver instanceof PyInstance instance) {
      Shape shape = instance.shape();
      Property property = shape.property(name);
      PyType type = shape.type();
      if (property != null && type.lookupCell(name) == null && isGeneric(type)) {
        Object value = instance.read(property);
        if (value != null) {
          return value;
        }
      }
    }
    return Attributes.get(receiver, name);
  }

  private static boolean isGeneric(PyType type) {
    return type.lookup("__getattribute__") instanceof PyWrapperDescriptor wrapper
        && wrapper.owner() == BuiltinTypes.OBJECT;
  }

  /**
   * The function to call with {@code receiver} in front when {@code receiver.name} is called; null
   * when the attribute is to be read in full.
   */
  @TruffleBoundary
  public static Object method(Object receiver, String name) {
    PyType type = Types.of(receiver);
    Object function = type.lookup(name);
    boolean isMethod =
        function instanceof PyFunction
            || function instanceof PyMethodDescriptor
            || function instanceof PyWrapperDescriptor;
    if (!isMethod || !isGeneric(type)) {
      return null;
    }
    if (type.hasInstanceDict()
        && !(receiver instanceof PyInstance instance
            && AttributeLookup.isPlainlyAbsent(instance, name))) {
      return null;
    }
    return function;
  }
}
