package org.boomslang.objects.codec;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.str.StrRepr;

/** What the builtin error handlers put in the place of what cannot be converted. */
public final class Replacements {

  static final CodePoints REPLACEMENT_CHARACTER = CodePoints.ofArray(new int[] {0xfffd});

  private Replacements() {}

  public static CodePoints questionMarks(int count) {
    int[] marks = new int[count];
    Arrays.fill(marks, '?');
    return CodePoints.ofArray(marks);
  }

  private static CodePoints view(StrBuilder out) {
    return CodePoints.of(out.toTruffleString());
  }

  public static CodePoints backslashes(CodePoints s, int start, int end) {
    StrBuilder out = new StrBuilder();
    for (int i = start; i < end; i++) {
      appendNumeric(out, s.at(i));
    }
    return view(out);
  }

  private static void appendNumeric(StrBuilder out, int c) {
    if (c < 0x100) {
      StrRepr.appendHex(out.append("\\x"), c, 2);
    } else if (c < 0x10000) {
      StrRepr.appendHex(out.append("\\u"), c, 4);
    } else {
      StrRepr.appendHex(out.append("\\U"), c, 8);
    }
  }

  public static CodePoints backslashes(ByteSpan s, int start, int end) {
    StrBuilder out = new StrBuilder();
    for (int i = start; i < end; i++) {
      StrRepr.appendHex(out.append("\\x"), s.at(i), 2);
    }
    return view(out);
  }

  public static CodePoints references(CodePoints s, int start, int end) {
    StrBuilder out = new StrBuilder();
    for (int i = start; i < end; i++) {
      out.append("&#").append(Integer.toString(s.at(i))).append(';');
    }
    return view(out);
  }

  public static CodePoints names(CodePoints s, int start, int end) {
    StrBuilder out = new StrBuilder();
    for (int i = start; i < end; i++) {
      int c = s.at(i);
      String name = UCharacter.getName(c);
      if (name == null) {
        appendNumeric(out, c);
      } else {
        out.append("\\N{").append(name).append('}');
      }
    }
    return view(out);
  }

  /** The bytes that surrogates U+DC80 to U+DCFF stand for; null if there are other characters. */
  public static byte[] unescapeSurrogates(CodePoints s, int start, int end) {
    ByteBuilder out = new ByteBuilder(end - start);
    for (int i = start; i < end; i++) {
      int c = s.at(i);
      if (c < 0xdc80 || c > 0xdcff) {
        return null;
      }
      out.append(c - 0xdc00);
    }
    return out.toArray();
  }

  /**
   * The bytes that the surrogates U+DC80 to U+DCFF at the start stand for, up to the first other
   * character.
   */
  static byte[] unescapeLeadingSurrogates(CodePoints s, int start, int end) {
    int stop = start;
    while (stop < end && s.at(stop) >= 0xdc80 && s.at(stop) <= 0xdcff) {
      stop++;
    }
    return unescapeSurrogates(s, start, stop);
  }

  /** Surrogates for up to four bytes from {@code start}, as far as they are not ASCII. */
  public static CodePoints escapeSurrogates(ByteSpan s, int start, int end) {
    int[] escaped = new int[4];
    int count = 0;
    while (count < 4 && start + count < end && s.at(start + count) >= 0x80) {
      escaped[count] = 0xdc00 + s.at(start + count);
      count++;
    }
    return count == 0
        ? CodePoints.of(PyStr.EMPTY)
        : CodePoints.ofArray(Arrays.copyOf(escaped, count));
  }
}
