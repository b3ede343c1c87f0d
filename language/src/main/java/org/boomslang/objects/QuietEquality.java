package org.boomslang.objects;

import java.util.Arrays;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.Keys;

/**
 * Equality that runs no Python code, and so may be asked under an object's lock: of numbers,
 * strings, bytes, tuples of such, and of objects that are equal to nothing but themselves. What
 * removes an element that it has to find asks here first, so that threads that remove from one
 * container each find theirs. Thread-safety: shared (stateless).
 */
public final class QuietEquality {
  public static final int DIFFERENT = Keys.DIFFERENT;
  public static final int EQUAL = Keys.EQUAL;

  /** Only Python code can tell. */
  public static final int UNKNOWN = Keys.UNKNOWN;

  private QuietEquality() {}

  /** Whether two objects are identical or equal, as containers ask. */
  public static int compare(Object a, Object b) {
    int answer = Keys.compare(a, b);
    if (answer != UNKNOWN) {
      return answer;
    }
    if (Identity.identical(a, b)) {
      return EQUAL;
    }
    if (isBytes(a) && isBytes(b)) {
      return Arrays.equals(((PyBytes) a).array(), ((PyBytes) b).array()) ? EQUAL : DIFFERENT;
    }
    boolean lone = isLone(a);
    boolean other = isLone(b);
    return lone && other || lone && isValue(b) || other && isValue(a) ? DIFFERENT : UNKNOWN;
  }

  private static boolean isBytes(Object o) {
    return o instanceof PyBytes bytes && bytes.type() == BuiltinTypes.BYTES;
  }

  private static boolean isValue(Object o) {
    return Keys.isPlain(o) || isBytes(o) || Types.of(o) == BuiltinTypes.TUPLE;
  }

  /** Whether an object has the {@code __eq__} of {@code object}. */
  private static boolean isLone(Object o) {
    return !Keys.isPlain(o)
        && Types.of(o).lookup("__eq__") instanceof PyWrapperDescriptor equality
        && equality.owner() == BuiltinTypes.OBJECT;
  }
}
