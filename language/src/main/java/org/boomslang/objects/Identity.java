package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.objects.foreign.PyForeign;

/**
 * Identity of objects: {@code is} and {@code id()}. Values without a Java identity of their own
 * (ints, floats, bools) are identical when they are equal. Thread-safety: atomic.
 */
public final class Identity {
  private static final HiddenKey ID = new HiddenKey("id");
  private static final AtomicLong NEXT = new AtomicLong(0x7f0000000010L);

  /** Identities of strings, which are no {@link PyObject}s; few programs ask. */
  private static final Map<Object, IdentityKey> FOREIGN = new WeakHashMap<>();

  private record IdentityKey(long id) {}

  private Identity() {}

  /** {@code a is b}. */
  public static boolean identical(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && (long) x == (long) y;
    }
    if (a instanceof Boolean x) {
      return b instanceof Boolean y && (boolean) x == (boolean) y;
    }
    if (a instanceof Double x) {
      return b instanceof Double y
          && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
    }
    if (a instanceof PyForeign foreign) {
      return foreign.isSame(b);
    }
    return a instanceof BigInteger x && b instanceof BigInteger y && equal(x, y);
  }

  @TruffleBoundary
  private static boolean equal(BigInteger x, BigInteger y) {
    return x.equals(y);
  }

  /** {@code id(value)}: unique among objects that live at the same time. */
  @TruffleBoundary
  public static long id(Object value) {
    if (value instanceof PyObject object) {
      Object id = object.getAttribute(ID);
      if (id == null) {
        id = object.setAttributeIfAbsent(ID, NEXT.addAndGet(16));
      }
      return (Long) id;
    }
    if (value instanceof Boolean b) {
      return b ? 0x7e0000000020L : 0x7e0000000010L;
    }
    if (value instanceof Long l) {
      return 0x4000000000000000L ^ (l * 0x9E3779B97F4A7C15L >>> 2 << 1 | 1);
    }
    if (value instanceof Double d) {
      return 0x2000000000000000L
          ^ (Double.doubleToRawLongBits(d) * 0x9E3779B97F4A7C15L >>> 3 << 1 | 1);
    }
    synchronized (FOREIGN) {
      return FOREIGN.computeIfAbsent(value, v -> new IdentityKey(NEXT.addAndGet(16))).id();
    }
  }
}
