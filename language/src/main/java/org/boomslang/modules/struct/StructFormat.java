package org.boomslang.modules.struct;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;

/**
 * A parsed format: where each value lies, in which byte order.
 *
 * @param nativeSizes whether sizes and alignment are those of C
 * @param little byte order
 * @param size of the struct in bytes
 * @param values number of Python values
 */
record StructFormat(
    List<StructItem> items, boolean nativeSizes, boolean little, long size, long values) {

  static PyException error(String format, Object... values) {
    return PyErrors.raise(StructModule.error(), format, values);
  }

  @TruffleBoundary
  static StructFormat parse(String text) {
    if (text.indexOf('\0') >= 0) {
      throw error("embedded null character");
    }
    boolean nativeSizes = true;
    boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    int i = 0;
    if (!text.isEmpty()) {
      switch (text.charAt(0)) {
        case '@' -> i++;
        case '=' -> {
          nativeSizes = false;
          i++;
        }
        case '<' -> {
          nativeSizes = false;
          little = true;
          i++;
        }
        case '>', '!' -> {
          nativeSizes = false;
          little = false;
          i++;
        }
        default -> {}
      }
    }
    List<StructItem> items = new ArrayList<>();
    long offset = 0;
    long values = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        continue;
      }
      long count = 1;
      if (c >= '0' && c <= '9') {
        count = 0;
        while (c >= '0' && c <= '9') {
          if (count > (Long.MAX_VALUE - (c - '0')) / 10) {
            throw error("total struct size too long");
          }
          count = count * 10 + (c - '0');
          if (i == text.length()) {
            throw error("repeat count given without format specifier");
          }
          c = text.charAt(i++);
        }
      }
      int size = nativeSizes ? nativeSize(c) : standardSize(c);
      if (size < 0) {
        throw error("bad char in struct format");
      }
      if (nativeSizes) {
        int alignment = c == 'F' ? 4 : c == 'D' ? 8 : Math.max(1, size);
        offset = (offset + alignment - 1) / alignment * alignment;
      }
      if (count > (Long.MAX_VALUE - offset) / Math.max(1, size)) {
        throw error("total struct size too long");
      }
      long length = count * size;
      // Sizes beyond an int can be asked for, but never hold data; positions in them do not matter.
      int start = (int) Math.min(offset, Integer.MAX_VALUE);
      switch (c) {
        case 's', 'p' -> {
          items.add(new StructItem(c, start, (int) Math.min(length, Integer.MAX_VALUE), 1));
          values++;
        }
        case 'x' -> {}
        default -> {
          items.add(new StructItem(c, start, size, (int) Math.min(count, Integer.MAX_VALUE)));
          values += count;
        }
      }
      offset += length;
    }
    return new StructFormat(List.copyOf(items), nativeSizes, little, offset, values);
  }

  private static int standardSize(char c) {
    return switch (c) {
      case 'x', 'b', 'B', 'c', 's', 'p', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'l', 'L', 'f' -> 4;
      case 'q', 'Q', 'd', 'F' -> 8;
      case 'D' -> 16;
      default -> -1;
    };
  }

  private static int nativeSize(char c) {
    return switch (c) {
      case 'l', 'L', 'n', 'N', 'P' -> 8;
      default -> standardSize(c);
    };
  }
}
