package org.boomslang.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import java.lang.invoke.VarHandle;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Shape.Kind;
import org.boomslang.objects.Shape.Property;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.property.PyProperty;
import org.boomslang.objects.str.PyStr;

/** What writing one attribute does on receivers of one kind. */
abstract class WriteCase extends Node {

  private final ReceiverGuard guard;
  final String name;

  /**
   * Entered when the shortcut does not do. Before the first time, compiled code has no such path.
   */
  private final BranchProfile exceptional = BranchProfile.create();

  private WriteCase(ReceiverGuard guard, String name) {
    this.guard = guard;
    this.name = name;
  }

  /** Whether this case is about {@code receiver} and a value of that kind. */
  boolean accepts(Object receiver, Kind kind) {
    return guard.accepts(receiver);
  }

  final boolean isStale() {
    return guard.isStale();
  }

  abstract void write(VirtualFrame frame, Object receiver, Object value);

  void writeLong(VirtualFrame frame, Object receiver, long value) {
    write(frame, receiver, value);
  }

  void writeDouble(VirtualFrame frame, Object receiver, double value) {
    write(frame, receiver, value);
  }

  /** The general path, where the shortcut does not do. */
  final void writeGeneral(Object receiver, Object value) {
    exceptional.enter();
    Attributes.set(receiver, name, value);
  }

  /**
   * Overwrites an attribute in its slot, without a lock: a slot belongs to one attribute for ever,
   * so a write under an outdated shape still hits the right one.
   */
  static final class Overwrite extends WriteCase {
    private final Class<? extends PyObject> javaClass;
    private final Shape shape;
    private final Property property;
    private final Assumption singleThreaded;

    Overwrite(
        ReceiverGuard guard,
        String name,
        Class<? extends PyObject> javaClass,
        Shape shape,
        Property property,
        Assumption singleThreaded) {
      super(guard, name);
      this.javaClass = javaClass;
      this.shape = shape;
      this.property = property;
      this.singleThreaded = singleThreaded;
    }

    private PyObject cast(Object receiver) {
      return CompilerDirectives.castExact(receiver, javaClass);
    }

    @Override
    void write(VirtualFrame frame, Object receiver, Object value) {
      switch (property.kind()) {
        case OBJECT -> writeObject(receiver, value);
        case LONG -> {
          if (value instanceof Long number) {
            writeBits(receiver, number);
          } else {
            writeGeneral(receiver, value);
          }
        }
        case DOUBLE -> {
          if (value instanceof Double number) {
            writeBits(receiver, Double.doubleToRawLongBits(number));
          } else {
            writeGeneral(receiver, value);
          }
        }
      }
    }

    @Override
    void writeLong(VirtualFrame frame, Object receiver, long value) {
      switch (property.kind()) {
        case OBJECT -> writeObject(receiver, value);
        case LONG -> writeBits(receiver, value);
        case DOUBLE -> writeGeneral(receiver, value);
      }
    }

    @Override
    void writeDouble(VirtualFrame frame, Object receiver, double value) {
      switch (property.kind()) {
        case OBJECT -> writeObject(receiver, value);
        case LONG -> writeGeneral(receiver, value);
        case DOUBLE -> writeBits(receiver, Double.doubleToRawLongBits(value));
      }
    }

    private void writeObject(Object receiver, Object value) {
      PyObject object = cast(receiver);
      if (shape.hasHoles() && object.objectSlot(property.slot()) == null) {
        // Deleted: it comes back as the last attribute.
        writeGeneral(receiver, value);
        return;
      }
      if (!singleThreaded.isValid()) {
        // Whoever reads the reference must find the value complete.
        VarHandle.releaseFence();
      }
      object.setObjectSlot(property.slot(), value);
    }

    private void writeBits(Object receiver, long bits) {
      if (!singleThreaded.isValid()) {
        VarHandle.releaseFence();
      }
      cast(receiver).setLongSlot(property.slot(), bits);
    }
  }

  /**
   * Adds an attribute: the object gets its next shape, under its monitor once there are threads.
   */
  static final class Add extends WriteCase {
    private final Class<? extends PyObject> javaClass;
    private final Shape shape;
    private final Kind kind;
    private final Shape next;
    private final Property property;
    private final Assumption singleThreaded;

    /** For values of one kind, which may still get an object slot. */
    Add(
        ReceiverGuard guard,
        String name,
        Class<? extends PyObject> javaClass,
        Shape shape,
        Object key,
        Kind kind,
        Assumption singleThreaded) {
      super(guard, name);
      this.javaClass = javaClass;
      this.shape = shape;
      this.kind = kind;
      this.next = shape.add(key, kind);
      this.property = next.property(key);
      this.singleThreaded = singleThreaded;
    }

    @Override
    boolean accepts(Object receiver, Kind valueKind) {
      return valueKind == kind && super.accepts(receiver, valueKind);
    }

    @Override
    void write(VirtualFrame frame, Object receiver, Object value) {
      if (property.kind() == Kind.OBJECT) {
        add(receiver, value, 0);
      } else if (kind == Kind.LONG) {
        add(receiver, null, (long) value);
      } else {
        add(receiver, null, Double.doubleToRawLongBits((double) value));
      }
    }

    @Override
    void writeLong(VirtualFrame frame, Object receiver, long value) {
      if (property.kind() == Kind.OBJECT) {
        add(receiver, value, 0);
      } else {
        add(receiver, null, value);
      }
    }

    @Override
    void writeDouble(VirtualFrame frame, Object receiver, double value) {
      if (property.kind() == Kind.OBJECT) {
        add(receiver, value, 0);
      } else {
        add(receiver, null, Double.doubleToRawLongBits(value));
      }
    }

    private void add(Object receiver, Object value, long bits) {
      PyObject object = CompilerDirectives.castExact(receiver, javaClass);
      if (singleThreaded.isValid()) {
        store(object, value, bits);
        object.setPlainShape(next);
        return;
      }
      boolean done;
      synchronized (object) {
        done = object.plainShape() == shape;
        if (done) {
          store(object, value, bits);
          object.publishShape(next);
        }
      }
      if (!done) {
        writeGeneral(receiver, boxed(value, bits));
      }
    }

    private void store(PyObject object, Object value, long bits) {
      if (property.kind() == Kind.OBJECT) {
        object.ensureObjectSlot(property.slot());
        if (!singleThreaded.isValid()) {
          VarHandle.releaseFence();
        }
        object.setObjectSlot(property.slot(), value);
      } else {
        object.ensureLongSlot(property.slot());
        object.setLongSlot(property.slot(), bits);
      }
    }

    private Object boxed(Object value, long bits) {
      return switch (property.kind()) {
        case OBJECT -> value;
        case LONG -> bits;
        case DOUBLE -> Double.longBitsToDouble(bits);
      };
    }
  }

  /** A property: its setter is called. */
  static final class Computed extends WriteCase {
    private final PyProperty property;
    @Child private DispatchNode dispatch = DispatchNode.create(2, Calls.NO_NAMES);

    Computed(ReceiverGuard guard, String name, PyProperty property) {
      super(guard, name);
      this.property = property;
    }

    @Override
    void write(VirtualFrame frame, Object receiver, Object value) {
      Object setter = property.setter();
      if (setter == null) {
        writeGeneral(receiver, value);
      } else {
        dispatch.execute(frame, setter, new Object[] {null, receiver, value});
      }
    }
  }

  /** An attribute that a builtin writes. */
  static final class Builtin extends WriteCase {
    private final BuiltinCode setter;

    Builtin(ReceiverGuard guard, String name, BuiltinCode setter) {
      super(guard, name);
      this.setter = setter;
    }

    @Override
    void write(VirtualFrame frame, Object receiver, Object value) {
      setter.call2(receiver, value);
    }
  }

  /** A class with a {@code __setattr__} of its own. */
  static final class Hook extends WriteCase {
    private final Object function;
    private final Object key;
    @Child private DispatchNode dispatch = DispatchNode.create(3, Calls.NO_NAMES);

    Hook(ReceiverGuard guard, String name, Object function) {
      super(guard, name);
      this.function = function;
      this.key = PyStr.constant(name);
    }

    @Override
    void write(VirtualFrame frame, Object receiver, Object value) {
      dispatch.execute(frame, function, new Object[] {null, receiver, key, value});
    }
  }

  /** Where no shortcut is known. */
  static final class General extends WriteCase {
    General(ReceiverGuard guard, String name) {
      super(guard, name);
    }

    @Override
    void write(VirtualFrame frame, Object receiver, Object value) {
      Attributes.set(receiver, name, value);
    }
  }
}
