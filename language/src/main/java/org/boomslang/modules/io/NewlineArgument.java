package org.boomslang.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** The {@code newline} argument of text files. Stateless. */
final class NewlineArgument {
  private NewlineArgument() {}

  /**
   * None as null, or one of the four allowed strings; ValueError for others.
   *
   * @param quoted whether the message shows a wrong value as {@code repr} does
   */
  static String of(Object value, boolean quoted) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("newline must be str or None, not %s", Types.of(value).name());
    }
    String text = PyStr.toJava(value);
    return switch (text) {
      case "", "\n", "\r", "\r\n" -> text;
      default ->
          throw PyErrors.valueError(
              "illegal newline value: %s", quoted ? PyStr.toJava(Conversions.repr(value)) : text);
    };
  }

  /** The text with every line feed replaced. */
  static TruffleString replaceLineFeeds(TruffleString text, String replacement) {
    if (PyStr.indexOf(text, LineEnds.LINE_FEED, 0) < 0) {
      return text;
    }
    CodePoints points = CodePoints.of(text);
    int length = PyStr.length(text);
    StrBuilder out = new StrBuilder(length + 16);
    for (int i = 0; i < length; i++) {
      int c = points.at(i);
      if (c == '\n') {
        out.append(replacement);
      } else {
        out.append(c);
      }
    }
    return out.toTruffleString();
  }
}
