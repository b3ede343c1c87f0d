package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.nodes.call.TypeGuard;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Shape.Property;
import org.boomslang.objects.Types;
import org.boomslang.objects.classmethod.PyClassMethod;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyMemberDescriptor;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.property.PyProperty;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeCell;

/**
 * Finds out what reading an attribute gives on receivers of one kind, as {@link Attributes#get}
 * would each time: the inline caches' slow path.
 *
 * <p>Assumptions and shapes are taken before anything is looked up, so that a change in between
 * leaves a case that is stale or never accepts.
 */
final class AttributeLookup {

  private final Object receiver;
  private final String name;
  private final Assumption singleThreaded;
  private final PyType type;

  private AttributeLookup(Object receiver, String name, Assumption singleThreaded) {
    this.receiver = receiver;
    this.name = name;
    this.singleThreaded = singleThreaded;
    this.type = Types.of(receiver);
  }

  /** The case for receivers like this one; never null. */
  @TruffleBoundary
  static AttributeCase find(Object receiver, String name, Assumption singleThreaded) {
    AttributeLookup lookup = new AttributeLookup(receiver, name, singleThreaded);
    return switch (receiver) {
      case PyModule module when module.type() == PyModule.TYPE -> lookup.ofModule(module);
      case PyType cls -> lookup.ofClass(cls);
      default -> lookup.ofInstance();
    };
  }

  /**
   * The case for {@code super(start, object).name}; null when only the general path knows.
   *
   * @param object never null
   */
  @TruffleBoundary
  static AttributeCase findSuper(PyType start, Object object, String name) {
    if (name.equals("__class__")) {
      return null;
    }
    AttributeLookup lookup = new AttributeLookup(object, name, Assumption.NEVER_VALID);
    if (object instanceof PyType cls && cls.isSubtype(start)) {
      // In a class method, or in __new__.
      ReceiverGuard guard = new ReceiverGuard.OfObject(cls, cls.stable(), lookup.type.stable());
      return switch (cls.lookupAfter(start, name)) {
        case PyStaticMethod method when isExact(method) ->
            new AttributeCase.Constant(guard, method.callable());
        case PyClassMethod method when isExact(method) && isFunction(method.callable()) ->
            new AttributeCase.Method(guard, method.callable(), cls);
        case PyFunction function -> new AttributeCase.Constant(guard, function);
        case PyBuiltinFunction function -> new AttributeCase.Constant(guard, function);
        case null, default -> null;
      };
    }
    ReceiverGuard guard = new ReceiverGuard.OfType(TypeGuard.of(object));
    if (!lookup.type.isSubtype(start)) {
      return null;
    }
    Object attribute = lookup.type.lookupAfter(start, name);
    if (attribute == null) {
      return null;
    }
    AttributeCase found = lookup.ofType(guard, attribute, lookup.type);
    // The general case would start at the object's own class again.
    return found instanceof AttributeCase.General ? null : found;
  }

  private AttributeCase ofModule(PyModule module) {
    ReceiverGuard guard =
        new ReceiverGuard.OfObject(module, Assumption.ALWAYS_VALID, type.stable());
    Object attribute = type.lookup(name);
    if (attribute != null && Attributes.goesBeforeInstance(attribute)) {
      return new AttributeCase.General(guard, name);
    }
    return new AttributeCase.Global(guard, module.dict().cell(name), name);
  }

  /** {@code type.__getattribute__}: the metaclass's data descriptors, the class, the metaclass. */
  private AttributeCase ofClass(PyType cls) {
    ReceiverGuard guard = new ReceiverGuard.OfObject(cls, cls.stable(), type.stable());
    if (!isSlotOf(type.lookup("__getattribute__"), BuiltinTypes.TYPE)) {
      return new AttributeCase.General(guard, name);
    }
    Object meta = type.lookup(name);
    TypeCell cell = cls.lookupCell(name);
    if (meta != null && (cell == null || Attributes.goesBeforeInstance(meta))) {
      return ofType(guard, meta, type);
    }
    if (cell == null) {
      return new AttributeCase.General(guard, name);
    }
    Object attribute = cell.value();
    if (cell.isVariable()) {
      return isPlain(attribute)
          ? new AttributeCase.Variable(guard, cell, name)
          : new AttributeCase.General(guard, name);
    }
    return switch (attribute) {
      case PyStaticMethod method when isExact(method) ->
          new AttributeCase.Constant(guard, method.callable());
      case PyClassMethod method when isExact(method) && isFunction(method.callable()) ->
          new AttributeCase.Method(guard, method.callable(), cls);
      case PyFunction _, PyMethodDescriptor _, PyWrapperDescriptor _, PyGetSetDescriptor _ ->
          new AttributeCase.Constant(guard, attribute);
      case PyProperty property when isExact(property) ->
          new AttributeCase.Constant(guard, attribute);
      default ->
          isPlain(attribute)
              ? new AttributeCase.Constant(guard, attribute)
              : new AttributeCase.General(guard, name);
    };
  }

  /**
   * {@code object.__getattribute__}: the type's data descriptors, the object's own attributes, the
   * type's others.
   */
  private AttributeCase ofInstance() {
    Shape shape = receiver instanceof PyObject object ? object.shape() : null;
    Assumption stable = type.stable();
    TypeGuard typeGuard = TypeGuard.of(receiver);
    ReceiverGuard byType = new ReceiverGuard.OfType(typeGuard);
    Object getattribute = type.lookup("__getattribute__");
    Object getattr = type.lookup("__getattr__");
    if (!isSlotOf(getattribute, BuiltinTypes.OBJECT)) {
      return getattribute instanceof PyFunction && getattr == null
          ? new AttributeCase.Hook(byType, getattribute, name)
          : new AttributeCase.General(byType, name);
    }
    TypeCell cell = type.lookupCell(name);
    Object attribute = cell == null ? null : cell.value();
    if (cell != null && cell.isVariable() && !isPlain(attribute)) {
      return new AttributeCase.General(byType, name);
    }
    if (attribute instanceof PyMemberDescriptor member
        && receiver instanceof PyObject object
        && type.isSubtype(member.owner())
        && shape.property(member.key()) != null) {
      return new AttributeCase.Field(
          new ReceiverGuard.OfShape(object.getClass(), shape, stable, singleThreaded),
          object.getClass(),
          shape.property(member.key()),
          name);
    }
    if (attribute != null && Attributes.goesBeforeInstance(attribute)) {
      // What a getter raises may be for __getattr__ to answer.
      boolean neverRaises =
          attribute instanceof PyGetSetDescriptor getset && getset.owner() == BuiltinTypes.OBJECT;
      return getattr == null || neverRaises
          ? ofType(byType, attribute, type)
          : new AttributeCase.General(byType, name);
    }
    ReceiverGuard guard = byType;
    if (receiver instanceof PyObject object && type.hasInstanceDict()) {
      guard = new ReceiverGuard.OfShape(object.getClass(), shape, stable, singleThreaded);
      Property property = shape.property(name);
      if (shape.isOverflowing() || Attributes.hasReplacedDict(shape)) {
        return new AttributeCase.General(guard, name);
      }
      if (property != null) {
        return new AttributeCase.Field(guard, object.getClass(), property, name);
      }
    }
    if (attribute == null) {
      return getattr instanceof PyFunction
          ? new AttributeCase.Hook(guard, getattr, name)
          : new AttributeCase.General(guard, name);
    }
    if (cell.isVariable()) {
      return new AttributeCase.Variable(guard, cell, name);
    }
    AttributeCase found = ofType(guard, attribute, type);
    return getattr != null && found instanceof AttributeCase.PythonDescriptor
        ? new AttributeCase.General(guard, name)
        : found;
  }

  /** An attribute found in the type {@code owner} of the receiver: the descriptor protocol. */
  private AttributeCase ofType(ReceiverGuard guard, Object attribute, PyType owner) {
    return switch (attribute) {
      case PyFunction _, PyMethodDescriptor _, PyWrapperDescriptor _ ->
          new AttributeCase.Method(guard, attribute, null);
      case PyProperty property when isExact(property) ->
          new AttributeCase.Computed(guard, property, name);
      case PyStaticMethod method when isExact(method) ->
          new AttributeCase.Constant(guard, method.callable());
      case PyClassMethod method when isExact(method) && isFunction(method.callable()) ->
          new AttributeCase.Method(guard, method.callable(), owner);
      case PyGetSetDescriptor descriptor when descriptor.getter() != null ->
          new AttributeCase.Builtin(guard, descriptor.getter());
      default -> {
        if (isPlain(attribute)) {
          yield new AttributeCase.Constant(guard, attribute);
        }
        PyType kind = Types.of(attribute);
        if (!(attribute instanceof Descriptor)
            && kind.lookup("__get__") instanceof PyFunction get) {
          // The class of a descriptor is taken to keep its __get__.
          yield new AttributeCase.PythonDescriptor(guard, attribute, get, owner);
        }
        yield new AttributeCase.General(guard, name);
      }
    };
  }

  /** Whether the object itself surely lacks the attribute. */
  static boolean isPlainlyAbsent(PyObject object, String name) {
    Shape shape = object.shape();
    return shape.property(name) == null
        && !shape.isOverflowing()
        && !Attributes.hasReplacedDict(shape);
  }

  /** Whether the descriptor's class is the builtin one, not a subclass with methods of its own. */
  private static boolean isExact(PyObject descriptor) {
    return !descriptor.type().isHeapType();
  }

  private static boolean isFunction(Object callable) {
    return callable instanceof PyFunction;
  }

  /**
   * Whether reading the attribute gives itself, because it is no descriptor and will not become
   * one.
   */
  private static boolean isPlain(Object attribute) {
    if (attribute instanceof Descriptor) {
      return false;
    }
    PyType kind = Types.of(attribute);
    return !kind.isHeapType() || kind.lookup("__get__") == null;
  }

  private static boolean isSlotOf(Object method, PyType owner) {
    return method instanceof PyWrapperDescriptor wrapper && wrapper.owner() == owner;
  }
}
