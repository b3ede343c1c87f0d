package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashMap;
import java.util.Map;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/**
 * Encodings given by a table: a string of 256 characters, an encoding map made from one, or any
 * mapping.
 */
public final class CharMap {

  private static final String UNDEFINED = "character maps to <undefined>";
  private static final int HOLE = 0xfffe;

  private CharMap() {}

  /** The inverse of a decoding table: code point to byte. */
  @TruffleBoundary
  public static Map<Integer, Integer> invert(TruffleString table) {
    CodePoints s = CodePoints.of(table);
    Map<Integer, Integer> inverse = HashMap.newHashMap(s.length());
    for (int i = 0; i < s.length() && i < 256; i++) {
      if (s.at(i) != HOLE) {
        inverse.put(s.at(i), i);
      }
    }
    return inverse;
  }

  /** Decodes with a table string or mapping. */
  @TruffleBoundary
  public static TruffleString decode(ByteSpan bytes, String errors, Object mapping) {
    ErrorHandling handling = new ErrorHandling(errors, "charmap");
    CodePoints table = PyStr.isStr(mapping) ? CodePoints.of(PyStr.value(mapping)) : null;
    StrBuilder out = new StrBuilder(bytes.length());
    ByteSpan input = bytes;
    for (int i = 0; i < input.length(); ) {
      int b = input.at(i);
      boolean defined;
      if (table != null) {
        defined = b < table.length() && table.at(b) != HOLE;
        if (defined) {
          out.append(table.at(b));
        }
      } else {
        defined = appendMapped(out, mapping, b);
      }
      if (defined) {
        i++;
        continue;
      }
      ErrorHandling.Text text = handling.decodeError(input, i, i + 1, UNDEFINED);
      out.append(text.text(), 0, text.text().length());
      input = handling.input(input);
      i = text.resume();
    }
    return out.toTruffleString();
  }

  private static boolean appendMapped(StrBuilder out, Object mapping, int b) {
    Object mapped = lookup(mapping, b);
    if (mapped == null || mapped == PyNone.NONE) {
      return false;
    }
    if (mapped instanceof Long c) {
      if (c == HOLE) {
        return false;
      }
      if (c < 0 || c > 0x10ffff) {
        throw PyErrors.typeError("character mapping must be in range(0x%x)", 0x110000);
      }
      out.append((int) (long) c);
      return true;
    }
    if (!PyStr.isStr(mapped)) {
      throw PyErrors.typeError("character mapping must return integer, None or str");
    }
    CodePoints text = CodePoints.of(PyStr.value(mapped));
    if (text.length() == 1 && text.at(0) == HOLE) {
      return false;
    }
    out.append(text, 0, text.length());
    return true;
  }

  /** The entry for a number; null where the mapping has none. */
  private static Object lookup(Object mapping, int key) {
    try {
      return Items.get(mapping, (long) key);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** Encodes with an encoding map or any mapping. */
  @TruffleBoundary
  public static byte[] encode(TruffleString s, String errors, Object mapping) {
    ErrorHandling handling = new ErrorHandling(errors, "charmap");
    CodePoints input = CodePoints.of(s);
    ByteBuilder out = new ByteBuilder(input.length());
    for (int i = 0; i < input.length(); ) {
      if (append(out, mapping, input.at(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      ByteBuilder ignored = new ByteBuilder(0);
      while (end < input.length() && !append(ignored, mapping, input.at(end))) {
        end++;
      }
      ErrorHandling.Encoded e = handling.encodeError(s, i, end, UNDEFINED);
      if (e.bytes() != null) {
        out.append(e.bytes());
      } else {
        for (int j = 0; j < e.text().length(); j++) {
          if (!append(out, mapping, e.text().at(j))) {
            throw handling.encodeException(s, i, end, UNDEFINED);
          }
        }
      }
      i = e.resume();
    }
    return out.toArray();
  }

  private static boolean append(ByteBuilder out, Object mapping, int c) {
    if (mapping instanceof PyEncodingMap map) {
      Integer b = map.get(c);
      if (b == null) {
        return false;
      }
      out.append(b);
      return true;
    }
    Object mapped = lookup(mapping, c);
    if (mapped == null || mapped == PyNone.NONE) {
      return false;
    }
    if (mapped instanceof Long b) {
      if (b < 0 || b > 255) {
        throw PyErrors.typeError("character mapping must be in range(256)");
      }
      out.append((int) (long) b);
      return true;
    }
    if (mapped instanceof PyBytes bytes) {
      out.append(bytes.span());
      return true;
    }
    throw PyErrors.typeError(
        "character mapping must return integer, bytes or None, not %s", Types.nameOf(mapped));
  }
}
