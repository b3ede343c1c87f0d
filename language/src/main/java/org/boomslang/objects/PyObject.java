package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.DynamicDispatchLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.boomslang.objects.Shape.Kind;
import org.boomslang.objects.Shape.Property;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.interop.ObjectInterop;
import org.boomslang.objects.type.PyType;

/**
 * Every Python object that is not a plain Java value: a {@link Shape} and the attribute values it
 * gives places to.
 *
 * <p>Thread-safety of attributes: atomic. Reading and overwriting an attribute takes no lock:
 * acquire the shape, then read the slot, or store into it after a release fence. Adding,
 * generalising and deleting happen under the object's monitor, with no Python code inside, in this
 * order: make room, write the value, release-store the new shape. So a thread that sees a shape
 * sees the values it promises, and a thread with an outdated shape still reads and writes slots
 * that belong to the attribute it means (see {@link Shape}).
 *
 * <p>Here as in other objects that are published so, code that Graal does not compile reads the
 * field and fences, which has the same meaning: a VarHandle's {@code getAcquire} is four calls in
 * the code of the JVM's first compiler, a fence is none on x86. Graal's code has it the other way
 * round: there a fence would have everything read again.
 */
@ExportLibrary(DynamicDispatchLibrary.class)
public abstract class PyObject implements TruffleObject {
  private static final VarHandle SHAPE;
  private static final VarHandle CHUNK;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SHAPE = lookup.findVarHandle(PyObject.class, "shape", Shape.class);
      CHUNK = lookup.findVarHandle(PyObject.class, "chunk", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final HiddenKey OVERFLOW = new HiddenKey("overflow");
  private static final int FIRST_CHUNK = 7;

  private Shape shape;

  /**
   * Element 0 is the next chunk (twice as large), written once; the slots follow. Chunks never
   * move.
   */
  private Object[] chunk;

  protected PyObject(Shape shape) {
    this.shape = shape;
  }

  /** The shape, ordered before whatever is read from the object afterwards. */
  public final Shape shape() {
    if (CompilerDirectives.inInterpreter()) {
      Shape current = shape;
      VarHandle.acquireFence();
      return current;
    }
    return (Shape) SHAPE.getAcquire(this);
  }

  /** The shape without ordering: for contexts with one thread, and under the object's monitor. */
  public final Shape plainShape() {
    return shape;
  }

  /**
   * Publishes a new shape; the values it promises are written. Under the monitor, or with one
   * thread.
   */
  public final void publishShape(Shape next) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.shape = next;
    } else {
      SHAPE.setRelease(this, next);
    }
  }

  /** Changes the shape without ordering: for contexts with one thread. */
  public final void setPlainShape(Shape next) {
    shape = next;
  }

  /** The object's Python type. */
  public final PyType type() {
    return shape.type();
  }

  /** Who answers interop messages for Python objects. */
  @ExportMessage
  Class<?> dispatch() {
    return ObjectInterop.class;
  }

  // ------------------------------------------------------------------ slots

  /** The value in an object slot; null when absent. */
  public Object objectSlot(int slot) {
    return chunkSlot(slot);
  }

  /** Stores into an object slot for which there is room. The caller has fenced. */
  public void setObjectSlot(int slot, Object value) {
    setChunkSlot(slot, value);
  }

  /** The bits in a primitive slot. */
  public long longSlot(int slot) {
    throw CompilerDirectives.shouldNotReachHere("no primitive slots");
  }

  public void setLongSlot(int slot, long bits) {
    throw CompilerDirectives.shouldNotReachHere("no primitive slots");
  }

  /** Makes room for an object slot. Under the monitor, or with one thread. */
  public void ensureObjectSlot(int slot) {
    ensureChunk(slot);
  }

  /** Makes room for a primitive slot. Under the monitor, or with one thread. */
  public void ensureLongSlot(int slot) {
    throw CompilerDirectives.shouldNotReachHere("no primitive slots");
  }

  @ExplodeLoop
  protected final Object chunkSlot(int index) {
    int rest = index;
    int capacity = FIRST_CHUNK;
    // Ordered by the acquiring load of the shape that gave the slot.
    Object[] current = chunk;
    while (rest >= capacity) {
      if (current == null) {
        return null;
      }
      current = (Object[]) current[0];
      rest -= capacity;
      capacity = 2 * capacity + 1;
    }
    return current == null ? null : current[rest + 1];
  }

  @ExplodeLoop
  protected final void setChunkSlot(int index, Object value) {
    int rest = index;
    int capacity = FIRST_CHUNK;
    Object[] current = chunk;
    while (rest >= capacity) {
      current = (Object[]) current[0];
      rest -= capacity;
      capacity = 2 * capacity + 1;
    }
    current[rest + 1] = value;
  }

  @ExplodeLoop
  protected final void ensureChunk(int index) {
    int rest = index;
    int capacity = FIRST_CHUNK;
    if (chunk == null) {
      CHUNK.setRelease(this, new Object[capacity + 1]);
    }
    Object[] current = chunk;
    while (rest >= capacity) {
      rest -= capacity;
      capacity = 2 * capacity + 1;
      if (current[0] == null) {
        Object[] next = new Object[capacity + 1];
        VarHandle.releaseFence();
        current[0] = next;
      }
      current = (Object[]) current[0];
    }
  }

  // ------------------------------------------------------------------ attributes, general path

  /** The value of an attribute of this object itself (no type lookup), or null. */
  @TruffleBoundary
  public Object getAttribute(Object key) {
    Shape current = shape();
    Property property = current.property(key);
    if (property != null) {
      return read(property);
    }
    AttributeOverflow overflow = overflow(current);
    return overflow == null ? null : overflow.get(key);
  }

  /** The value of an attribute whose place the object's shape gave; null when it was deleted. */
  public final Object read(Property property) {
    return switch (property.kind()) {
      case OBJECT -> objectSlot(property.slot());
      case LONG -> longSlot(property.slot());
      case DOUBLE -> Double.longBitsToDouble(longSlot(property.slot()));
    };
  }

  private AttributeOverflow overflow(Shape current) {
    if (current.size() < Shape.MAX_PROPERTIES) {
      return null;
    }
    Property property = current.property(OVERFLOW);
    return property == null ? null : (AttributeOverflow) objectSlot(property.slot());
  }

  /** Sets an attribute of this object itself. */
  @TruffleBoundary
  public void setAttribute(Object key, Object value) {
    while (true) {
      Shape current = shape();
      Property property = current.property(key);
      if (property != null && writeInPlace(current, property, value)) {
        return;
      }
      synchronized (this) {
        if (shape == current) {
          changeShape(current, property, key, value);
          return;
        }
      }
    }
  }

  /**
   * Stores a value in the slot the attribute has; false when the value does not fit or the
   * attribute is deleted, so that the shape has to change.
   */
  public final boolean writeInPlace(Shape current, Property property, Object value) {
    switch (property.kind()) {
      case OBJECT -> {
        if (current.hasHoles() && objectSlot(property.slot()) == null) {
          return false;
        }
        // Whoever reads the reference must find the value complete.
        VarHandle.releaseFence();
        setObjectSlot(property.slot(), value);
        return true;
      }
      case LONG -> {
        if (value instanceof Long l) {
          setLongSlot(property.slot(), l);
          return true;
        }
        return false;
      }
      case DOUBLE -> {
        if (value instanceof Double d) {
          setLongSlot(property.slot(), Double.doubleToRawLongBits(d));
          return true;
        }
        return false;
      }
    }
    throw CompilerDirectives.shouldNotReachHere();
  }

  /** Under the monitor: adds, generalises or re-adds. */
  private void changeShape(Shape current, Property property, Object key, Object value) {
    if (property == null) {
      if (current.size() >= Shape.MAX_PROPERTIES && key != OVERFLOW) {
        AttributeOverflow overflow = overflow(current);
        if (overflow == null) {
          overflow = new AttributeOverflow();
          changeShape(current, null, OVERFLOW, overflow);
        }
        overflow.put(key, value);
        return;
      }
      Shape next = current.add(key, Shape.kindOf(value));
      Property added = next.property(key);
      initialise(added, value);
      publishShape(next);
    } else if (property.kind() == Kind.OBJECT) {
      if (objectSlot(property.slot()) != null) {
        VarHandle.releaseFence();
        setObjectSlot(property.slot(), value);
        return;
      }
      Shape next = current.moveToEnd(key);
      VarHandle.releaseFence();
      setObjectSlot(property.slot(), value);
      publishShape(next);
    } else {
      Shape next = current.generalise(key);
      initialise(next.property(key), value);
      publishShape(next);
    }
  }

  private void initialise(Property property, Object value) {
    switch (property.kind()) {
      case OBJECT -> {
        ensureObjectSlot(property.slot());
        VarHandle.releaseFence();
        setObjectSlot(property.slot(), value);
      }
      case LONG -> {
        ensureLongSlot(property.slot());
        setLongSlot(property.slot(), (Long) value);
      }
      case DOUBLE -> {
        ensureLongSlot(property.slot());
        setLongSlot(property.slot(), Double.doubleToRawLongBits((Double) value));
      }
    }
  }

  /** Adds an attribute unless it is there; returns the value that is there afterwards. */
  @TruffleBoundary
  public final Object setAttributeIfAbsent(Object key, Object value) {
    synchronized (this) {
      Object present = getAttribute(key);
      if (present != null) {
        return present;
      }
      setAttribute(key, value);
      return value;
    }
  }

  /**
   * Deletes an attribute of this object itself; returns its last value, or null when there was
   * none.
   */
  @TruffleBoundary
  public synchronized Object deleteAttribute(Object key) {
    Shape current = shape;
    Property property = current.property(key);
    if (property == null) {
      AttributeOverflow overflow = overflow(current);
      return overflow == null ? null : overflow.remove(key);
    }
    if (property.kind() != Kind.OBJECT) {
      Object value = read(property);
      Shape next = current.generalise(key);
      property = next.property(key);
      initialise(property, value);
      publishShape(next);
      current = next;
    }
    Object value = objectSlot(property.slot());
    if (value != null) {
      // Readers must know that null means deleted before they can find it.
      publishShape(current.withHoles());
      setObjectSlot(property.slot(), null);
    }
    return value;
  }

  /** The names of the visible attributes, in insertion order. */
  @TruffleBoundary
  public final List<String> attributeNames() {
    Shape current = shape();
    List<String> names = new ArrayList<>(current.size());
    for (Property property : current.properties()) {
      if (property.key() instanceof String name
          && (property.kind() != Kind.OBJECT || objectSlot(property.slot()) != null)) {
        names.add(name);
      }
    }
    AttributeOverflow overflow = overflow(current);
    if (overflow != null) {
      overflow.addNames(names);
    }
    return names;
  }

  /**
   * Visits the objects that this one refers to, its class apart ({@code tp_traverse} of CPython):
   * the values of its attributes here, in their order; what holds more overrides this. Null is
   * never visited.
   */
  @TruffleBoundary
  public void traverse(Consumer<Object> visit) {
    Shape current = shape();
    for (Property property : current.properties()) {
      Object value = read(property);
      if (property.key() instanceof String ? value != null : isOwn(value)) {
        visit.accept(value);
      }
    }
    AttributeOverflow overflow = overflow(current);
    if (overflow != null) {
      overflow.traverse(visit);
    }
  }

  /** Visits what is referred to, if anything is: it was read once, as others may take it away. */
  protected static void visit(Consumer<Object> visit, Object referred) {
    if (referred != null) {
      visit.accept(referred);
    }
  }

  /** Whether what a hidden attribute holds is for Python code, and no view of this object. */
  private boolean isOwn(Object hidden) {
    return hidden instanceof PyObject && !(hidden instanceof PyDict dict && dict.isViewOf(this));
  }

  /** Changes the class; the layouts were checked by the caller. */
  @TruffleBoundary
  public final synchronized void setType(PyType newType) {
    publishShape(shape.withType(newType));
  }
}
