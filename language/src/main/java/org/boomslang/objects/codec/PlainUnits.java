package org.boomslang.objects.codec;

import com.oracle.truffle.api.strings.TruffleString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * UTF-16 and UTF-32 where each unit is a code point, as in nearly all text: no surrogates, nothing
 * beyond the last code point, no bytes left over. Loops over arrays, which the JVM's compiler turns
 * into vector instructions. Compare {@link WideCodec}, which does the rest.
 *
 * <p>Thread-safety: shared (stateless).
 */
final class PlainUnits {
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private PlainUnits() {}

  /** The bytes of a text; null when that takes more than a unit for each code point. */
  static byte[] encode(CodePoints text, int width, boolean big, boolean mark) {
    int length = text.length();
    int first = mark ? 1 : 0;
    if (length > Integer.MAX_VALUE / width - 1) {
      return null;
    }
    byte[] bytes = new byte[(length + first) * width];
    ByteBuffer buffer =
        ByteBuffer.wrap(bytes).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int[] points = text.isLatin1() ? null : text.toArray();
    if (points != null && !isPlain(points, width == 2 ? 0xffff : Character.MAX_CODE_POINT)) {
      return null;
    }
    if (width == 2) {
      CharBuffer units = buffer.asCharBuffer();
      if (mark) {
        units.put((char) BYTE_ORDER_MARK);
      }
      char[] chars = new char[length];
      for (int i = 0; i < length; i++) {
        chars[i] = (char) (points == null ? text.at(i) : points[i]);
      }
      units.put(chars);
    } else {
      IntBuffer units = buffer.asIntBuffer();
      if (mark) {
        units.put(BYTE_ORDER_MARK);
      }
      units.put(points == null ? text.toArray() : points);
    }
    return bytes;
  }

  private static boolean isPlain(int[] points, int last) {
    boolean odd = false;
    for (int c : points) {
      odd |= c >>> 11 == 0xd800 >>> 11 | Integer.compareUnsigned(c, last) > 0;
    }
    return !odd;
  }

  /** The text of bytes from an index on; null when it takes more than to copy units. */
  static TruffleString decode(ByteSpan bytes, int from, int width, boolean big) {
    int count = bytes.length() - from;
    if (count % width != 0) {
      return null;
    }
    ByteBuffer buffer =
        ByteBuffer.wrap(bytes.array(), bytes.offset() + from, count)
            .order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int[] points = new int[count / width];
    if (width == 2) {
      char[] chars = new char[points.length];
      buffer.asCharBuffer().get(chars);
      for (int i = 0; i < chars.length; i++) {
        points[i] = chars[i];
      }
    } else {
      buffer.asIntBuffer().get(points);
    }
    return isPlain(points, Character.MAX_CODE_POINT)
        ? PyStr.fromCodePoints(points, 0, points.length)
        : null;
  }
}
