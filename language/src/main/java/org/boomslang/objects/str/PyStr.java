package org.boomslang.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.CodeRange;
import com.oracle.truffle.api.strings.TruffleString.Encoding;
import java.util.Arrays;
import java.util.List;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.sequence.Repetition;

/**
 * What the implementation does with Python strings from Java. A string is a {@link TruffleString}
 * in UTF-32; indices and lengths count code points. Lone surrogates are kept. The implementation's
 * own names are interned Java strings, converted here.
 *
 * <p>Thread-safety: shared (stateless; strings are immutable).
 */
public final class PyStr {

  public static final Encoding ENCODING = Encoding.UTF_32;

  public static final TruffleString EMPTY = ENCODING.getEmpty();

  /** Longest string Java can hold in UTF-32. */
  public static final int MAX_LENGTH = (Integer.MAX_VALUE >> 2) - 16;

  /**
   * From this length on a search has to take care not to compare the same characters again and
   * again.
   */
  private static final int LONG = 64;

  private static final TruffleString[] LATIN_1 = latin1Characters();

  /** Longer strings are not kept in {@link #NAMES}. */
  private static final int LONGEST_NAME = 64;

  /** Names that were interned lately, by their hash: the JVM's own table is slow. */
  private static final Name[] NAMES = new Name[2048];

  /** The same the other way: strings made of names lately, by the hash of the name. */
  private static final Name[] CONSTANTS = new Name[4096];

  private record Name(TruffleString str, String name) {}

  private PyStr() {}

  private static TruffleString[] latin1Characters() {
    TruffleString[] result = new TruffleString[256];
    for (int i = 0; i < result.length; i++) {
      result[i] = TruffleString.fromConstant(String.valueOf((char) i), ENCODING);
    }
    return result;
  }

  // Java text and names

  @TruffleBoundary
  public static TruffleString of(String s) {
    return s.isEmpty() ? EMPTY : TruffleString.fromJavaStringUncached(s, ENCODING);
  }

  /** The string of a name in the implementation: the same one again while it is in use. */
  @TruffleBoundary
  public static TruffleString constant(String s) {
    if (s.length() > LONGEST_NAME) {
      return TruffleString.fromConstant(s, ENCODING);
    }
    if (s.length() == 1 && s.charAt(0) < LATIN_1.length) {
      return LATIN_1[s.charAt(0)];
    }
    // Races only cost a look-up: entries are immutable.
    int hash = s.hashCode();
    int place = (hash ^ hash >>> 12) & (CONSTANTS.length - 1);
    Name known = CONSTANTS[place];
    if (known != null && (known.name == s || known.name.equals(s))) {
      return known.str;
    }
    TruffleString str = TruffleString.fromConstant(s, ENCODING);
    CONSTANTS[place] = new Name(str, s);
    return str;
  }

  /** The Java string of a {@code str}, subclass instances included. */
  @TruffleBoundary
  public static String toJava(Object str) {
    return value(str).toJavaStringUncached();
  }

  /** The interned Java string of a {@code str}: an attribute, variable or keyword name. */
  @TruffleBoundary
  public static String intern(Object str) {
    TruffleString s = value(str);
    if (length(s) > LONGEST_NAME) {
      return s.toJavaStringUncached().intern();
    }
    // Races only cost a look-up: entries are immutable.
    int place = s.hashCodeUncached(ENCODING) & (NAMES.length - 1);
    Name known = NAMES[place];
    if (known != null && (known.str == s || equal(known.str, s))) {
      return known.name;
    }
    String name = s.toJavaStringUncached().intern();
    NAMES[place] = new Name(s, name);
    return name;
  }

  // the type

  /** Whether a value is a {@code str} or an instance of a subclass. */
  public static boolean isStr(Object value) {
    return value instanceof TruffleString || value instanceof PyStrObject;
  }

  /** The string that a {@code str} or an instance of a subclass carries. */
  public static TruffleString value(Object str) {
    return str instanceof TruffleString s ? s : ((PyStrObject) str).value();
  }

  // reading

  public static int length(TruffleString s) {
    return s.byteLength(ENCODING) >> 2;
  }

  public static boolean isEmpty(TruffleString s) {
    return s.isEmpty();
  }

  @TruffleBoundary
  public static int codePointAt(TruffleString s, int index) {
    return s.codePointAtIndexUncached(index, ENCODING);
  }

  @TruffleBoundary
  public static boolean isAscii(TruffleString s) {
    return s.getCodeRangeUncached(ENCODING) == CodeRange.ASCII;
  }

  @TruffleBoundary
  public static boolean isLatin1(TruffleString s) {
    CodeRange range = s.getCodeRangeUncached(ENCODING);
    return range == CodeRange.ASCII || range == CodeRange.LATIN_1;
  }

  /** The code points, in a fresh array. */
  @TruffleBoundary
  public static int[] toCodePoints(TruffleString s) {
    return CodePoints.of(s).toArray();
  }

  // making

  /** A string of one character; the Latin-1 ones are shared. */
  public static TruffleString fromCodePoint(int codePoint) {
    return codePoint < LATIN_1.length ? LATIN_1[codePoint] : fromWideCodePoint(codePoint);
  }

  @TruffleBoundary
  private static TruffleString fromWideCodePoint(int codePoint) {
    return TruffleString.fromIntArrayUTF32Uncached(new int[] {codePoint});
  }

  @TruffleBoundary
  public static TruffleString fromCodePoints(int... codePoints) {
    return fromCodePoints(codePoints, 0, codePoints.length);
  }

  @TruffleBoundary
  public static TruffleString fromCodePoints(int[] codePoints, int offset, int length) {
    return switch (length) {
      case 0 -> EMPTY;
      case 1 -> fromCodePoint(codePoints[offset]);
      default ->
          length >= LongStrings.FROM
              ? LongStrings.fromCodePoints(codePoints, offset, length)
              : TruffleString.fromIntArrayUTF32Uncached(codePoints, offset, length);
    };
  }

  /** The string whose code points are the given bytes, which are copied. */
  @TruffleBoundary
  public static TruffleString fromLatin1(byte[] bytes, int offset, int length) {
    return switch (length) {
      case 0 -> EMPTY;
      case 1 -> LATIN_1[bytes[offset] & 0xff];
      default -> wrapLatin1(Arrays.copyOfRange(bytes, offset, offset + length));
    };
  }

  /** The string whose code points are the given bytes, which the caller gives away. */
  @TruffleBoundary
  public static TruffleString wrapLatin1(byte[] bytes) {
    return switch (bytes.length) {
      case 0 -> EMPTY;
      case 1 -> LATIN_1[bytes[0] & 0xff];
      default ->
          bytes.length >= LongStrings.FROM
              ? LongStrings.wrapLatin1(bytes)
              : TruffleString.fromByteArrayUncached(
                      bytes, 0, bytes.length, Encoding.ISO_8859_1, false)
                  .switchEncodingUncached(ENCODING);
    };
  }

  /** The characters from {@code from} to {@code to}, both inside the string. */
  @TruffleBoundary
  public static TruffleString substring(TruffleString s, int from, int to) {
    int length = to - from;
    if (length <= 0) {
      return EMPTY;
    }
    if (length == 1) {
      return fromCodePoint(s.codePointAtIndexUncached(from, ENCODING));
    }
    return length == length(s) ? s : s.substringUncached(from, length, ENCODING, false);
  }

  @TruffleBoundary
  public static TruffleString concat(TruffleString a, TruffleString b) {
    return a.concatUncached(b, ENCODING, true);
  }

  @TruffleBoundary
  public static TruffleString repeat(TruffleString s, int count) {
    if (count <= 0 || s.isEmpty()) {
      return EMPTY;
    }
    if (count == 1) {
      return s;
    }
    CodePoints unit = CodePoints.of(s);
    int length = unit.length();
    if (!unit.isLatin1()) {
      return fromCodePoints(Repetition.of(unit.toArray(), count), 0, length * count);
    }
    return wrapLatin1(Repetition.of(ByteSpan.of(unit.toLatin1Bytes()), count));
  }

  @TruffleBoundary
  public static TruffleString join(TruffleString separator, TruffleString[] parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    long length = (long) length(separator) * Math.max(parts.length - 1, 0);
    for (TruffleString part : parts) {
      length += length(part);
    }
    StrBuilder builder = new StrBuilder((int) Math.min(length, MAX_LENGTH));
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        builder.append(separator);
      }
      builder.append(parts[i]);
    }
    return builder.toTruffleString();
  }

  public static TruffleString join(TruffleString separator, List<TruffleString> parts) {
    return join(separator, parts.toArray(TruffleString[]::new));
  }

  // comparing

  @TruffleBoundary
  public static boolean equal(TruffleString a, TruffleString b) {
    return a == b || a.equalsUncached(b, ENCODING);
  }

  /** Compares by code point: negative, zero or positive. */
  @TruffleBoundary
  public static int compare(TruffleString a, TruffleString b) {
    return a.compareIntsUTF32Uncached(b);
  }

  /** The hash that {@code hash()} shows: never -1, which means an error in CPython's protocol. */
  @TruffleBoundary
  public static long hash(TruffleString s) {
    return StringHash.of(s, s.hashCodeUncached(ENCODING));
  }

  // searching

  @TruffleBoundary
  public static int indexOf(TruffleString s, TruffleString sought, int from) {
    int length = length(s);
    return from > length ? -1 : indexOf(s, sought, from, length);
  }

  /**
   * The first index in {@code [from, to]}, both inside the string, where a part is found, or -1.
   */
  @TruffleBoundary
  static int indexOf(TruffleString s, TruffleString sought, int from, int to) {
    int length = length(sought);
    if (to - from < length) {
      return -1;
    }
    if (length == 0) {
      return from;
    }
    return length <= LONG
        ? s.indexOfStringUncached(sought, from, to, ENCODING)
        : CodePoints.of(s).indexOf(CodePoints.of(sought), from, to);
  }

  public static boolean contains(TruffleString s, TruffleString sought) {
    return indexOf(s, sought, 0) >= 0;
  }

  @TruffleBoundary
  public static boolean startsWith(TruffleString s, TruffleString prefix) {
    int length = length(prefix);
    return length <= length(s) && matches(s, 0, prefix, length);
  }

  @TruffleBoundary
  public static boolean endsWith(TruffleString s, TruffleString suffix) {
    int length = length(suffix);
    int start = length(s) - length;
    return start >= 0 && matches(s, start, suffix, length);
  }

  static boolean matches(TruffleString s, int start, TruffleString part, int length) {
    return length == 0
        || s.regionEqualByteIndexUncached(start << 2, part, 0, length << 2, ENCODING);
  }
}
