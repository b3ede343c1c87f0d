package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape.Kind;
import org.boomslang.objects.Shape.Property;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.dict.GlobalCell;
import org.boomslang.objects.property.PyProperty;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeCell;

/** What reading one attribute finds on receivers of one kind, and how to read it. */
public abstract class AttributeCase extends Node {

  private final ReceiverGuard guard;

  /**
   * Entered when the shortcut does not do. Before the first time, compiled code has no such path.
   */
  final BranchProfile exceptional = BranchProfile.create();

  private AttributeCase(ReceiverGuard guard) {
    this.guard = guard;
  }

  /** Whether this case is about {@code receiver}. */
  public final boolean accepts(Object receiver) {
    return guard.accepts(receiver);
  }

  final boolean isStale() {
    return guard.isStale();
  }

  /** The attribute of an accepted receiver. */
  public abstract Object read(VirtualFrame frame, Object receiver);

  long readLong(VirtualFrame frame, Object receiver) throws UnexpectedResultException {
    Object value = read(frame, receiver);
    if (value instanceof Long number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  double readDouble(VirtualFrame frame, Object receiver) throws UnexpectedResultException {
    Object value = read(frame, receiver);
    if (value instanceof Double number) {
      return number;
    }
    throw new UnexpectedResultException(value);
  }

  /**
   * The function to call with {@link #self} in front of the arguments when the attribute is called;
   * null when the attribute is to be read and called as it is.
   */
  public Object method() {
    return null;
  }

  /** What {@link #method} gets as its first argument. */
  public Object self(Object receiver) {
    return receiver;
  }

  /** An attribute in a slot of the receiver. */
  static final class Field extends AttributeCase {
    private final Class<? extends PyObject> javaClass;
    private final Property property;
    private final String name;

    Field(
        ReceiverGuard guard, Class<? extends PyObject> javaClass, Property property, String name) {
      super(guard);
      this.javaClass = javaClass;
      this.property = property;
      this.name = name;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      PyObject object = CompilerDirectives.castExact(receiver, javaClass);
      return switch (property.kind()) {
        case LONG -> object.longSlot(property.slot());
        case DOUBLE -> Double.longBitsToDouble(object.longSlot(property.slot()));
        case OBJECT -> {
          Object value = object.objectSlot(property.slot());
          if (value == null) {
            // Deleted.
            exceptional.enter();
            value = Attributes.get(receiver, name);
          }
          yield value;
        }
      };
    }

    @Override
    long readLong(VirtualFrame frame, Object receiver) throws UnexpectedResultException {
      if (property.kind() == Kind.LONG) {
        return CompilerDirectives.castExact(receiver, javaClass).longSlot(property.slot());
      }
      return super.readLong(frame, receiver);
    }

    @Override
    double readDouble(VirtualFrame frame, Object receiver) throws UnexpectedResultException {
      if (property.kind() == Kind.DOUBLE) {
        PyObject object = CompilerDirectives.castExact(receiver, javaClass);
        return Double.longBitsToDouble(object.longSlot(property.slot()));
      }
      return super.readDouble(frame, receiver);
    }
  }

  /** A value that does not depend on the receiver: a class variable, a static method. */
  static final class Constant extends AttributeCase {
    private final Object value;

    Constant(ReceiverGuard guard, Object value) {
      super(guard);
      this.value = value;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      return value;
    }
  }

  /** A class variable that is written again and again: read from its cell each time. */
  static final class Variable extends AttributeCase {
    private final TypeCell cell;
    private final String name;

    Variable(ReceiverGuard guard, TypeCell cell, String name) {
      super(guard);
      this.cell = cell;
      this.name = name;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      Object value = cell.value();
      if (value instanceof PyObject) {
        // It may be a descriptor; plain Java values are none.
        exceptional.enter();
        return Attributes.get(receiver, name);
      }
      return value;
    }
  }

  /** A module's global variable, a constant while it is not rebound. */
  static final class Global extends AttributeCase {
    private final GlobalCell cell;
    private final String name;
    private final GlobalCell.Constant constant;

    Global(ReceiverGuard guard, GlobalCell cell, String name) {
      super(guard);
      this.cell = cell;
      this.name = name;
      this.constant = cell.constant();
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      Object current = constant.isValid() ? constant.value() : null;
      if (current == null) {
        current = cell.value();
      }
      if (current == null) {
        exceptional.enter();
        current = Attributes.get(receiver, name);
      }
      return current;
    }
  }

  /** A function of the class: read, it becomes a bound method. */
  static final class Method extends AttributeCase {
    private final Object function;

    /** The class a class method is bound to; null when the receiver itself is. */
    private final PyType owner;

    Method(ReceiverGuard guard, Object function, PyType owner) {
      super(guard);
      this.function = function;
      this.owner = owner;
    }

    @Override
    public Object method() {
      return function;
    }

    @Override
    public Object self(Object receiver) {
      return owner == null ? receiver : owner;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      return BoundMethods.bind(function, self(receiver));
    }
  }

  /** A property: its getter is called. */
  static final class Computed extends AttributeCase {
    private final PyProperty property;
    private final String name;
    @Child private DispatchNode dispatch = DispatchNode.create(1, Calls.NO_NAMES);

    Computed(ReceiverGuard guard, PyProperty property, String name) {
      super(guard);
      this.property = property;
      this.name = name;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      Object getter = property.getter();
      if (getter == null) {
        exceptional.enter();
        return Attributes.get(receiver, name);
      }
      return dispatch.execute(frame, getter, new Object[] {null, receiver});
    }
  }

  /** An attribute that a builtin computes. */
  static final class Builtin extends AttributeCase {
    private final BuiltinCode getter;

    Builtin(ReceiverGuard guard, BuiltinCode getter) {
      super(guard);
      this.getter = getter;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      return getter.call1(receiver);
    }
  }

  /** A descriptor written in Python: its {@code __get__(descriptor, receiver, type)} is called. */
  static final class PythonDescriptor extends AttributeCase {
    private final Object descriptor;
    private final Object get;
    private final PyType type;
    @Child private DispatchNode dispatch = DispatchNode.create(3, Calls.NO_NAMES);

    PythonDescriptor(ReceiverGuard guard, Object descriptor, Object get, PyType type) {
      super(guard);
      this.descriptor = descriptor;
      this.get = get;
      this.type = type;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      return dispatch.execute(frame, get, new Object[] {null, descriptor, receiver, type});
    }
  }

  /**
   * {@code __getattr__} of a class, for a name that is not found otherwise, or {@code
   * __getattribute__}.
   */
  static final class Hook extends AttributeCase {
    private final Object function;
    private final Object key;
    @Child private DispatchNode dispatch = DispatchNode.create(2, Calls.NO_NAMES);

    Hook(ReceiverGuard guard, Object function, String name) {
      super(guard);
      this.function = function;
      this.key = PyStr.constant(name);
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      return dispatch.execute(frame, function, new Object[] {null, receiver, key});
    }
  }

  /** Where no shortcut is known, or the attribute is absent. */
  static final class General extends AttributeCase {
    private final String name;

    General(ReceiverGuard guard, String name) {
      super(guard);
      this.name = name;
    }

    @Override
    public Object read(VirtualFrame frame, Object receiver) {
      return Attributes.get(receiver, name);
    }
  }
}
