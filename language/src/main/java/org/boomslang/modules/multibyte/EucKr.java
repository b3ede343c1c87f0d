package org.boomslang.modules.multibyte;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * EUC-KR: KS X 1001, where a syllable without a code of its own is spelled by a filler and its
 * initial, medial and final letters, of two bytes each (KS X 1001:1998, annex 3).
 */
final class EucKr extends TableEncoding {
  private static final int ROW = 0xa4;
  private static final int FILLER = 0xd4;
  private static final int FIRST_MEDIAL = 0xbf;
  private static final int FIRST_SYLLABLE = 0xac00;
  private static final int LAST_SYLLABLE = 0xd7a3;
  private static final int MEDIALS = 21;
  private static final int FINALS = 28;

  /** The second bytes of the initial letters, in the order of the syllables. */
  private static final int[] INITIAL = {
    0xa1, 0xa2, 0xa4, 0xa7, 0xa8, 0xa9, 0xb1, 0xb2, 0xb3, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb,
    0xbc, 0xbd, 0xbe
  };

  /** The same of the final letters; the first is none. */
  private static final int[] FINAL = {
    FILLER, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf,
    0xb0, 0xb1, 0xb2, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xba, 0xbb, 0xbc, 0xbd, 0xbe
  };

  EucKr() {
    super("euc_kr");
  }

  @Override
  int encode(CodePoints input, int at, CodecState state, ByteBuilder out, boolean flush) {
    int c = input.at(at);
    if (c < FIRST_SYLLABLE || c > LAST_SYLLABLE || table().code(c) != 0) {
      return super.encode(input, at, state, out, flush);
    }
    int index = c - FIRST_SYLLABLE;
    out.append(ROW).append(FILLER);
    out.append(ROW).append(INITIAL[index / (MEDIALS * FINALS)]);
    out.append(ROW).append(FIRST_MEDIAL + index / FINALS % MEDIALS);
    out.append(ROW).append(FINAL[index % FINALS]);
    return 1;
  }

  @Override
  int decode(ByteSpan input, int at, CodecState state, StrBuilder out) {
    if (input.at(at) != ROW || at + 1 >= input.length() || input.at(at + 1) != FILLER) {
      return super.decode(input, at, state, out);
    }
    if (at + 8 > input.length()) {
      return TOO_FEW;
    }
    if (input.at(at + 2) != ROW || input.at(at + 4) != ROW || input.at(at + 6) != ROW) {
      return -1;
    }
    int initial = indexOf(INITIAL, input.at(at + 3));
    int medial = input.at(at + 5) - FIRST_MEDIAL;
    int last = indexOf(FINAL, input.at(at + 7));
    if (initial < 0 || medial < 0 || medial >= MEDIALS || last < 0) {
      return -1;
    }
    out.append(FIRST_SYLLABLE + (initial * MEDIALS + medial) * FINALS + last);
    return 8;
  }

  private static int indexOf(int[] letters, int sought) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == sought) {
        return i;
      }
    }
    return -1;
  }
}
