package org.boomslang.modules.multibyte;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * ISO 2022 in seven bits: escape sequences designate character sets. Compare CPython {@code
 * _codecs_iso2022.c}.
 */
final class Iso2022 extends Encoding {
  private static final int ESCAPE = 0x1b;
  private static final int SHIFT_OUT = 0x0e;
  private static final int SHIFT_IN = 0x0f;
  private static final int LONGEST_ESCAPE = 16;

  private static final int SHIFTED = 1;
  private static final int OTHER_ESCAPE = 2;

  private final boolean shifts;
  private final boolean usesG2;
  private final CharacterSet[] sets;

  /**
   * An encoding.
   *
   * @param shifts whether it has G1 and shifts to it; else it may announce revisions of JIS X 0208
   * @param sets in the order in which they are tried
   */
  Iso2022(String name, boolean shifts, boolean usesG2, CharacterSet... sets) {
    super(name);
    this.shifts = shifts;
    this.usesG2 = usesG2;
    this.sets = sets;
  }

  @Override
  void start(CodecState state, boolean decoder) {
    super.start(state, decoder);
    for (int i = 0; i < (decoder ? 3 : 2); i++) {
      state.set(i, CharacterSet.ASCII);
    }
  }

  private static void shiftIn(CodecState state, ByteBuilder out) {
    if (state.has(SHIFTED)) {
      out.append(SHIFT_IN);
      state.clearFlag(SHIFTED);
    }
  }

  @Override
  void finishEncoding(CodecState state, ByteBuilder out) {
    shiftIn(state, out);
    if (state.get(0) != CharacterSet.ASCII) {
      out.append(ESCAPE).append('(').append('B');
      state.set(0, CharacterSet.ASCII);
    }
  }

  @Override
  void resetDecoding(CodecState state) {
    start(state, true);
  }

  @Override
  int encode(CodePoints input, int at, CodecState state, ByteBuilder out, boolean flush) {
    int c = input.at(at);
    if (c < 0x80) {
      if (state.get(0) != CharacterSet.ASCII) {
        out.append(ESCAPE).append('(').append('B');
        state.set(0, CharacterSet.ASCII);
      }
      shiftIn(state, out);
      out.append(c);
      return 1;
    }
    for (CharacterSet set : sets) {
      int code = 0;
      int used = 1;
      if (set.startsPair(c)) {
        if (at + 1 < input.length()) {
          code = set.pairCode(input, at);
          used = code == 0 ? 1 : 2;
        } else if (!flush) {
          return TOO_FEW;
        }
      }
      if (code == 0) {
        code = set.code(c);
      }
      if (code != 0) {
        designate(set, state, out);
        write(out, code);
        return used;
      }
    }
    return -1;
  }

  private static void designate(CharacterSet set, CodecState state, ByteBuilder out) {
    if (set.plane == 0) {
      shiftIn(state, out);
    }
    if (state.get(set.plane) != set.mark) {
      out.append(ESCAPE);
      if (set.width == 2) {
        out.append('$');
      }
      if (set.width == 1 || set.plane == 1 || set != CharacterSet.JIS_X_0208) {
        out.append(set.plane == 0 ? '(' : ')');
      }
      out.append(set.mark & 0x7f);
      state.set(set.plane, set.mark);
    }
    if (set.plane == 1 && !state.has(SHIFTED)) {
      out.append(SHIFT_OUT);
      state.setFlag(SHIFTED);
    }
  }

  @Override
  int decode(ByteSpan input, int at, CodecState state, StrBuilder out) {
    int c = input.at(at);
    if (state.has(OTHER_ESCAPE)) {
      out.append(c);
      if (endsEscape(c)) {
        state.clearFlag(OTHER_ESCAPE);
      }
      return 1;
    }
    if (c == ESCAPE) {
      return decodeEscape(input, at, state, out);
    }
    if (shifts && (c == SHIFT_IN || c == SHIFT_OUT)) {
      if (c == SHIFT_IN) {
        state.clearFlag(SHIFTED);
      } else {
        state.setFlag(SHIFTED);
      }
      return 1;
    }
    if (c == '\n') {
      state.clearFlag(SHIFTED);
      out.append(c);
      return 1;
    }
    if (c >= 0x80) {
      return -1;
    }
    int mark = state.get(state.has(SHIFTED) ? 1 : 0);
    if (c < 0x20 || mark == CharacterSet.ASCII) {
      out.append(c);
      return 1;
    }
    CharacterSet set = designated(mark);
    if (at + set.width > input.length()) {
      return TOO_FEW;
    }
    int code = set.width == 1 ? c : c << 8 | input.at(at + 1);
    int character = (code & 0x80) != 0 ? 0 : set.character(code);
    if (character == 0) {
      return -set.width;
    }
    write(out, character);
    return set.width;
  }

  private CharacterSet designated(int mark) {
    for (CharacterSet set : sets) {
      if (set.mark == mark) {
        return set;
      }
    }
    return null;
  }

  private static boolean endsEscape(int c) {
    return (c >= 'A' && c <= 'Z') || c == '@';
  }

  private int decodeEscape(ByteSpan input, int at, CodecState state, StrBuilder out) {
    if (at + 1 >= input.length()) {
      return TOO_FEW;
    }
    int second = input.at(at + 1);
    if ("()$.&".indexOf(second) >= 0) {
      return designation(input, at, state);
    }
    if (usesG2 && second == 'N') {
      return singleShift(input, at, state, out);
    }
    out.append(ESCAPE);
    state.setFlag(OTHER_ESCAPE);
    return 1;
  }

  private int designation(ByteSpan input, int at, CodecState state) {
    int length = 0;
    for (int i = 1; i < LONGEST_ESCAPE && length == 0; i++) {
      if (at + i >= input.length()) {
        return TOO_FEW;
      }
      int c = input.at(at + i);
      if (endsEscape(c)) {
        length = i + 1;
      } else if (!shifts
          && c == '&'
          && at + i + 1 < input.length()
          && input.at(at + i + 1) == '@') {
        i += 2;
      }
    }
    int mark;
    int plane;
    int second = input.at(at + 1);
    switch (length) {
      case 0:
        return -1;
      case 3:
        mark = input.at(at + 2) | (second == '$' ? 0x80 : 0);
        plane =
            second == '$' || second == '('
                ? 0
                : second == ')' ? 1 : usesG2 && second == '.' ? 2 : -1;
        break;
      case 4:
        mark = input.at(at + 3) | 0x80;
        plane = second != '$' ? -1 : input.at(at + 2) == '(' ? 0 : input.at(at + 2) == ')' ? 1 : -1;
        break;
      case 6:
        mark = 'B' | 0x80;
        plane =
            !shifts
                    && input.at(at + 3) == ESCAPE
                    && input.at(at + 4) == '$'
                    && input.at(at + 5) == 'B'
                ? 0
                : -1;
        break;
      default:
        return -length;
    }
    if (plane < 0 || (mark != CharacterSet.ASCII && designated(mark) == null)) {
      return -length;
    }
    state.set(plane, mark);
    return length;
  }

  /** A single character of G2 (SS2). */
  private int singleShift(ByteSpan input, int at, CodecState state, StrBuilder out) {
    if (at + 3 > input.length()) {
      return TOO_FEW;
    }
    int c = input.at(at + 2);
    if (c >= 0x80) {
      return -3;
    }
    int mark = state.get(2);
    if (mark == CharacterSet.ASCII) {
      out.append(c);
      return 3;
    }
    CharacterSet set =
        mark == CharacterSet.LATIN_1.mark ? CharacterSet.LATIN_1 : CharacterSet.GREEK;
    int character = set.character(c);
    if (character == 0) {
      return -3;
    }
    out.append(character);
    return 3;
  }
}
