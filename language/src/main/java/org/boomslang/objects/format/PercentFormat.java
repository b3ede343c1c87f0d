package org.boomslang.objects.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.integer.IntConversion;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The {@code %} operator of str and bytes. One object formats once; a bytes template is worked on
 * as Latin-1 text. Compare CPython unicode_format.c and bytesobject.c: _PyBytes_FormatEx.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
public final class PercentFormat {
  private final PercentTemplate template;
  private final boolean bytes;
  private final StrBuilder out;
  private final Object mapping;

  /** Arguments not yet taken: those of a tuple, or a single one. */
  private Object[] pending;

  private int next;

  /** The conversion in progress. */
  private PercentTemplate.Conversion conversion;

  private boolean left;
  private int width;
  private int precision;

  private PercentFormat(PercentTemplate template, Object args, boolean bytes) {
    this.template = template;
    this.bytes = bytes;
    this.out = new StrBuilder(template.length() + 100);
    this.pending = args instanceof PyTuple tuple ? tuple.items() : new Object[] {args};
    this.mapping = isMapping(args, bytes) ? args : null;
  }

  private static boolean isMapping(Object args, boolean bytes) {
    if (args instanceof PyTuple || (bytes ? args instanceof PyBytesLike : PyStr.isStr(args))) {
      return false;
    }
    if (bytes && PyStr.isStr(args)) {
      return false;
    }
    Object getItem = Types.of(args).lookup("__getitem__");
    // A deque has items by number only (sq_item, no mp_subscript).
    return getItem != null
        && !(getItem instanceof PyWrapperDescriptor wrapper
            && wrapper.owner().name().equals("collections.deque"));
  }

  /** {@code format % args} for str. */
  @TruffleBoundary
  public static TruffleString format(TruffleString format, Object args) {
    PercentFormat formatter = new PercentFormat(PercentTemplate.of(format), args, false);
    formatter.run();
    return formatter.out.toTruffleString();
  }

  /** {@code format % args} for bytes and bytearray. */
  @TruffleBoundary
  public static byte[] format(byte[] format, Object args) {
    PercentFormat formatter = new PercentFormat(PercentTemplate.of(format), args, true);
    formatter.run();
    byte[] result = new byte[formatter.out.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) formatter.out.codePointAt(i);
    }
    return result;
  }

  private void run() {
    for (PercentTemplate.Conversion each : template.conversions()) {
      if (each.before() != null) {
        out.append(each.before());
      }
      conversion = each;
      convert();
    }
    if (template.rest() != null) {
      out.append(template.rest());
    }
    if (mapping == null && next < pending.length) {
      throw PyErrors.typeError(
          "not all arguments converted during %s formatting", bytes ? "bytes" : "string");
    }
  }

  private Object argument() {
    if (next >= pending.length) {
      throw PyErrors.typeError("not enough arguments for format string");
    }
    return pending[next++];
  }

  private void convert() {
    if (conversion.hasKey()) {
      takeByKey();
    }
    left = conversion.left();
    width = conversion.width();
    if (width == PercentTemplate.STAR) {
      long wide = starred("ssize_t");
      left |= wide < 0;
      if (wide > PyStr.MAX_LENGTH || wide < -PyStr.MAX_LENGTH) {
        throw PyErrors.memoryError("");
      }
      width = (int) Math.abs(wide);
    }
    precision = conversion.precision();
    if (precision == PercentTemplate.STAR) {
      precision = Math.max(0, Conversions.asInt(starred("int")));
    }
    if (conversion.bad() != null) {
      throw PyErrors.valueError("%s", conversion.bad());
    }
    convert(conversion.type());
  }

  private void takeByKey() {
    if (mapping == null) {
      throw PyErrors.typeError("format requires a mapping");
    }
    if (conversion.badKey() != null) {
      throw PyErrors.valueError("%s", conversion.badKey());
    }
    pending = new Object[] {Items.get(mapping, conversion.key())};
    next = 0;
  }

  /**
   * @param type the C type that the number has in CPython
   */
  private long starred(String type) {
    Object value = argument();
    if (!Integers.isInt(value)) {
      throw PyErrors.typeError("* wants int");
    }
    if (!(Conversions.index(value) instanceof Long number)) {
      throw PyErrors.overflowError("Python int too large to convert to C %s", type);
    }
    return number;
  }

  private void convert(int c) {
    switch (c) {
      case '%' -> throw unsupported(c);
      case 's' -> {
        if (bytes) {
          appendText(bytesOf(argument()));
        } else {
          Object value = argument();
          appendText(value instanceof TruffleString string ? string : Conversions.str(value));
        }
      }
      case 'b' -> {
        if (!bytes) {
          throw unsupported(c);
        }
        appendText(bytesOf(argument()));
      }
      case 'r' -> appendText(bytes ? Conversions.ascii(argument()) : Conversions.repr(argument()));
      case 'a' -> appendText(Conversions.ascii(argument()));
      case 'd', 'i', 'u' -> {
        Object value = argument();
        if (conversion.isPlain() && value instanceof Long number) {
          out.appendAscii(Long.toString(number), 0);
        } else {
          appendNumber(integer(value, c), false);
        }
      }
      case 'o', 'x', 'X' -> appendNumber(integer(argument(), c), true);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> appendNumber(floating(argument(), c), false);
      case 'c' -> appendText(character(argument()));
      default -> throw unsupported(c);
    }
  }

  private RuntimeException unsupported(int c) {
    // A missing argument is noticed before the character is.
    argument();
    return PyErrors.valueError(
        "unsupported format character '%s' (0x%x) at index %d",
        c > 31 && c < 128 || bytes && c > 31 ? (char) c : '?', c, conversion.end() - 1);
  }

  private void appendText(TruffleString text) {
    int length = PyStr.length(text);
    if (precision >= 0 && precision < length) {
      length = precision;
      text = PyStr.substring(text, 0, length);
    }
    if (!left) {
      out.append(' ', Math.max(0, width - length));
    }
    out.append(text);
    if (left) {
      out.append(' ', Math.max(0, width - length));
    }
  }

  /**
   * Appends a number with its sign and, for the alternate form of bases other than ten, its prefix.
   */
  private void appendNumber(String text, boolean mayHavePrefix) {
    boolean negative = text.startsWith("-");
    String sign = negative ? "-" : conversion.plus() ? "+" : conversion.blank() ? " " : "";
    int start = negative ? 1 : 0;
    int prefix = start + (conversion.alternate() && mayHavePrefix ? 2 : 0);
    int padding = Math.max(0, width - sign.length() - (text.length() - start));
    if (!left && !conversion.zero()) {
      out.append(' ', padding);
    }
    out.append(sign);
    for (int i = start; i < prefix; i++) {
      out.append(text.charAt(i));
    }
    if (!left && conversion.zero()) {
      out.append('0', padding);
    }
    out.appendAscii(text, prefix);
    if (left) {
      out.append(' ', padding);
    }
  }

  private String integer(Object value, int c) {
    boolean radix = c == 'o' || c == 'x' || c == 'X';
    Object number = Integers.of(value);
    if (number == null) {
      number = radix ? indexOrFail(value, c) : intOrFail(value, c);
    }
    boolean negative = Integers.isNegative(number);
    Object magnitude = Integers.absolute(number);
    String digits =
        switch (c) {
          case 'o' -> IntegerText.toRadix(magnitude, 8);
          case 'x' -> IntegerText.toRadix(magnitude, 16);
          case 'X' -> IntegerText.toRadix(magnitude, 16).toUpperCase(Locale.ROOT);
          default -> IntegerText.toDecimal(magnitude);
        };
    if (digits.length() < precision) {
      digits = "0".repeat(precision - digits.length()) + digits;
    }
    String prefix = conversion.alternate() && radix ? "0" + (char) c : "";
    return (negative ? "-" : "") + prefix + digits;
  }

  private static Object indexOrFail(Object value, int c) {
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError(
          "%%%s format: an integer is required, not %s", (char) c, Types.of(value).name());
    }
    return Conversions.index(value);
  }

  private static Object intOrFail(Object value, int c) {
    var type = Types.of(value);
    if (type.lookup("__int__") == null
        && type.lookup("__index__") == null
        && type.lookup("__float__") == null) {
      throw notReal(value, c);
    }
    try {
      return IntConversion.toInt(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw notReal(value, c);
      }
      throw e;
    }
  }

  private static RuntimeException notReal(Object value, int c) {
    return PyErrors.typeError(
        "%%%s format: a real number is required, not %s", (char) c, Types.of(value).name());
  }

  private String floating(Object value, int c) {
    double number;
    if (bytes
        && Types.of(value).lookup("__float__") == null
        && Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError("float argument required, not %s", Types.of(value).name());
    }
    number = Conversions.asDouble(value);
    String text =
        FloatText.format(
            number,
            (char) (c | 0x20),
            precision < 0 ? 6 : precision,
            conversion.alternate(),
            false,
            false);
    return c < 'a' ? text.toUpperCase(Locale.ROOT) : text;
  }

  private TruffleString character(Object value) {
    if (bytes) {
      return byteCharacter(value);
    }
    if (PyStr.isStr(value)) {
      TruffleString text = PyStr.value(value);
      if (PyStr.length(text) != 1) {
        throw PyErrors.typeError(
            "%%c requires an int or a unicode character, not a string of length %d",
            PyStr.length(text));
      }
      return text;
    }
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError(
          "%%c requires an int or a unicode character, not %s", Types.of(value).fullName());
    }
    if (!(Conversions.index(value) instanceof Long c) || c < 0 || c > Character.MAX_CODE_POINT) {
      throw PyErrors.overflowError("%c arg not in range(0x110000)");
    }
    return PyStr.fromCodePoint((int) (long) c);
  }

  private static TruffleString byteCharacter(Object value) {
    if (value instanceof PyBytesLike) {
      byte[] raw = Buffers.toArray(value);
      if (raw.length != 1) {
        throw PyErrors.typeError(
            "%%c requires an integer in range(256) or a single byte, not a %s object of length %d",
            Types.of(value).name(), raw.length);
      }
      return PyStr.fromLatin1(raw, 0, 1);
    }
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError(
          "%%c requires an integer in range(256) or a single byte, not %s",
          Types.of(value).fullName());
    }
    if (!(Conversions.index(value) instanceof Long c) || c < 0 || c > 255) {
      throw PyErrors.overflowError("%c arg not in range(256)");
    }
    return PyStr.fromCodePoint((int) (long) c);
  }

  private static TruffleString bytesOf(Object value) {
    byte[] raw;
    if (Buffers.isBytesLike(value)) {
      raw = Buffers.toArray(value);
    } else {
      Object result = Calls.callSpecial(value, "__bytes__");
      if (result == null) {
        throw PyErrors.typeError(
            "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
            Types.of(value).name());
      }
      if (!(result instanceof PyBytes)) {
        throw PyErrors.typeError("__bytes__ returned non-bytes (type %s)", Types.of(result).name());
      }
      raw = Buffers.toArray(result);
    }
    return PyStr.fromLatin1(raw, 0, raw.length);
  }
}
