package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.nodes.call.TypeGuard;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Shape.Kind;
import org.boomslang.objects.Shape.Property;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyMemberDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.property.PyProperty;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeCell;

/**
 * Finds out what writing an attribute does on receivers of one kind, as {@link Attributes#set}
 * would each time. Assumptions and shapes are taken before anything is looked up.
 */
final class WriteLookup {

  private WriteLookup() {}

  /** The case for receivers like this one and values of a kind; never null. */
  @TruffleBoundary
  static WriteCase find(Object receiver, String name, Kind kind, Assumption singleThreaded) {
    Shape shape = receiver instanceof PyObject object ? object.shape() : null;
    ReceiverGuard byType = new ReceiverGuard.OfType(TypeGuard.of(receiver));
    PyType type = Types.of(receiver);
    Assumption stable = type.stable();
    Object setattr = type.lookup("__setattr__");
    if (!(setattr instanceof PyWrapperDescriptor wrapper
        && wrapper.owner() == BuiltinTypes.OBJECT)) {
      return setattr instanceof PyFunction
          ? new WriteCase.Hook(byType, name, setattr)
          : new WriteCase.General(byType, name);
    }
    TypeCell cell = type.lookupCell(name);
    if (cell != null) {
      Object attribute = cell.value();
      if (cell.isVariable()) {
        return new WriteCase.General(byType, name);
      }
      if (attribute instanceof PyMemberDescriptor member
          && receiver instanceof PyObject object
          && type.isSubtype(member.owner())) {
        return ofSlot(object, shape, stable, name, member.key(), kind, singleThreaded);
      }
      if (Attributes.isDataDescriptor(attribute)) {
        return switch (attribute) {
          case PyProperty property when !property.type().isHeapType() ->
              new WriteCase.Computed(byType, name, property);
          case PyGetSetDescriptor descriptor when descriptor.setter() != null ->
              new WriteCase.Builtin(byType, name, descriptor.setter());
          default -> new WriteCase.General(byType, name);
        };
      }
    }
    if (!type.hasInstanceDict()
        || !(receiver instanceof PyObject object)
        || receiver instanceof PyModule
        || receiver instanceof PyType) {
      return new WriteCase.General(byType, name);
    }
    if (Attributes.hasReplacedDict(shape)
        || shape.isOverflowing() && shape.property(name) == null) {
      return new WriteCase.General(
          new ReceiverGuard.OfShape(object.getClass(), shape, stable, singleThreaded), name);
    }
    return ofSlot(object, shape, stable, name, name, kind, singleThreaded);
  }

  /** Writing into the object itself, under a key that is the name or a hidden one. */
  private static WriteCase ofSlot(
      PyObject object,
      Shape shape,
      Assumption stable,
      String name,
      Object key,
      Kind kind,
      Assumption singleThreaded) {
    Class<? extends PyObject> javaClass = object.getClass();
    ReceiverGuard guard = new ReceiverGuard.OfShape(javaClass, shape, stable, singleThreaded);
    Property property = shape.property(key);
    return property != null
        ? new WriteCase.Overwrite(guard, name, javaClass, shape, property, singleThreaded)
        : new WriteCase.Add(guard, name, javaClass, shape, key, kind, singleThreaded);
  }
}
