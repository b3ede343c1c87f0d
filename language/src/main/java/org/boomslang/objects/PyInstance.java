package org.boomslang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * An instance of a class written in Python: four object and three primitive slots in the object
 * itself, the rest in chunks. Final, so that a node's type check is one comparison. The slot
 * methods take the slot as a compile-time constant where speed matters: the switch then folds away.
 *
 * <p>Thread-safety: atomic for attributes, by the rules of {@link PyObject}.
 */
public final class PyInstance extends PyObject {
  /**
   * What a primitive slot holds before its first write. A reader that finds it looks again under
   * the order of {@link PyObject#shape()}; it may also occur as a value.
   */
  public static final long UNWRITTEN = 0x7ff4_dead_beef_5a5aL;

  private static final VarHandle LONGS;

  static {
    try {
      LONGS = MethodHandles.lookup().findVarHandle(PyInstance.class, "longs", long[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Object object0;
  private Object object1;
  private Object object2;
  private Object object3;
  private long long0 = UNWRITTEN;
  private long long1 = UNWRITTEN;
  private long long2 = UNWRITTEN;

  /** Written once, by whoever adds the first primitive attribute beyond the fields. */
  private long[] longs;

  public PyInstance(Shape shape) {
    super(shape);
  }

  @Override
  public Object objectSlot(int slot) {
    return switch (slot) {
      case 0 -> object0;
      case 1 -> object1;
      case 2 -> object2;
      case 3 -> object3;
      default -> chunkSlot(slot - 4);
    };
  }

  @Override
  public void setObjectSlot(int slot, Object value) {
    switch (slot) {
      case 0 -> object0 = value;
      case 1 -> object1 = value;
      case 2 -> object2 = value;
      case 3 -> object3 = value;
      default -> setChunkSlot(slot - 4, value);
    }
  }

  /** The bits of a primitive slot. */
  @Override
  public long longSlot(int slot) {
    return switch (slot) {
      case 0 -> long0;
      case 1 -> long1;
      case 2 -> long2;
      default -> {
        // Ordered by the acquiring load of the shape that gave the slot.
        long[] chunk = longs;
        yield chunk == null ? UNWRITTEN : chunk[slot - 3];
      }
    };
  }

  @Override
  public void setLongSlot(int slot, long bits) {
    switch (slot) {
      case 0 -> long0 = bits;
      case 1 -> long1 = bits;
      case 2 -> long2 = bits;
      default -> longs[slot - 3] = bits;
    }
  }

  @Override
  public void ensureObjectSlot(int slot) {
    if (slot >= 4) {
      ensureChunk(slot - 4);
    }
  }

  @Override
  public void ensureLongSlot(int slot) {
    if (slot >= 3 && longs == null) {
      long[] chunk = new long[Shape.Storage.INSTANCE.primitiveChunk];
      Arrays.fill(chunk, UNWRITTEN);
      LONGS.setRelease(this, chunk);
    }
  }
}
