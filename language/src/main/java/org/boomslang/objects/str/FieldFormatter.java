package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;

/**
 * One run of {@code str.format} or {@code str.format_map}.
 *
 * <p>Thread-safety: incompatible (one thread formats).
 */
final class FieldFormatter {

  private enum Numbering {
    UNDECIDED,
    AUTOMATIC,
    MANUAL
  }

  /** A specification may hold fields; theirs may not. */
  private static final int MAX_DEPTH = 2;

  private final CodePoints template;
  private final Object[] args;
  private final Object kwargs;
  private Numbering numbering = Numbering.UNDECIDED;
  private long nextNumber;

  private FieldFormatter(CodePoints template, Object[] args, Object kwargs) {
    this.template = template;
    this.args = args;
    this.kwargs = kwargs;
  }

  /**
   * Fills in a template.
   *
   * @param args the positional arguments; null for {@code format_map}, which has none
   * @param kwargs any mapping
   */
  static TruffleString format(TruffleString template, Object[] args, Object kwargs) {
    CodePoints text = CodePoints.of(template);
    return new FieldFormatter(text, args, kwargs).format(0, text.length(), MAX_DEPTH);
  }

  private TruffleString format(int start, int end, int depth) {
    if (depth == 0) {
      throw PyErrors.valueError("Max string recursion exceeded");
    }
    StrBuilder out = new StrBuilder(end - start);
    MarkupParser markup = new MarkupParser(template, start, end);
    while (markup.next()) {
      out.append(template, markup.literalStart(), markup.literalEnd());
      if (markup.fieldPresent()) {
        Object value = convert(field(markup.nameStart(), markup.nameEnd()), markup.conversion());
        TruffleString spec =
            markup.nested()
                ? format(markup.specStart(), markup.specEnd(), depth - 1)
                : template.substring(markup.specStart(), markup.specEnd());
        out.append(
            PyStr.isEmpty(spec) && value instanceof TruffleString s
                ? s
                : Conversions.format(value, spec));
      }
    }
    return out.toTruffleString();
  }

  private static Object convert(Object value, int conversion) {
    return switch (conversion) {
      case 0 -> value;
      case 'r' -> Conversions.repr(value);
      case 's' -> Conversions.str(value);
      case 'a' -> Conversions.ascii(value);
      default -> {
        if (conversion > 32 && conversion < 127) {
          throw PyErrors.valueError(
              "Unknown conversion specifier %s", Character.toString(conversion));
        }
        throw PyErrors.valueError("Unknown conversion specifier \\x%x", conversion);
      }
    };
  }

  private Object field(int start, int end) {
    FieldName name = new FieldName(template, start, end);
    Object value = argument(name);
    while (name.next()) {
      Object part = name.part();
      value =
          name.isAttribute() ? Attributes.get(value, PyStr.intern(part)) : Items.get(value, part);
    }
    return value;
  }

  private Object argument(FieldName name) {
    boolean empty = name.firstIsEmpty();
    long index = name.firstIndex();
    if (empty || index >= 0) {
      number(empty);
      if (empty) {
        index = nextNumber++;
      }
    }
    if (index < 0) {
      Object key = name.first();
      return Items.get(kwargs, key);
    }
    if (args == null) {
      throw PyErrors.valueError("Format string contains positional fields");
    }
    if (index >= args.length) {
      throw PyErrors.indexError(
          "Replacement index %d out of range for positional args tuple", index);
    }
    return args[(int) index];
  }

  private void number(boolean automatic) {
    if (numbering == Numbering.UNDECIDED) {
      numbering = automatic ? Numbering.AUTOMATIC : Numbering.MANUAL;
    } else if (numbering == Numbering.MANUAL && automatic) {
      throw PyErrors.valueError(
          "cannot switch from manual field specification to automatic field numbering");
    } else if (numbering == Numbering.AUTOMATIC && !automatic) {
      throw PyErrors.valueError(
          "cannot switch from automatic field numbering to manual field specification");
    }
  }
}
