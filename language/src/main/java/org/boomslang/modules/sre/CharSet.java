package org.boomslang.modules.sre;

import static org.boomslang.modules.sre.Opcodes.*;

import org.boomslang.objects.str.Characters;

/**
 * A test of one character: a single-character instruction of the code. What it says about Latin-1
 * is computed once; other characters are tested by reading the instruction.
 *
 * <p>Thread-safety: shared (immutable).
 */
final class CharSet {

  private final int[] code;
  private final int pc;
  private final long[] latin1 = new long[4];

  /**
   * @param pc of a single-character instruction
   */
  CharSet(int[] code, int pc) {
    this.code = code;
    this.pc = pc;
    for (int c = 0; c < 256; c++) {
      if (test(code, pc, c)) {
        latin1[c >> 6] |= 1L << c;
      }
    }
  }

  boolean contains(int c) {
    return c < 256 ? (latin1[c >> 6] >>> c & 1) != 0 : test(code, pc, c);
  }

  /** Whether an instruction tests one character. */
  static boolean isSingle(int op) {
    return switch (op) {
      case FAILURE,
          ANY,
          ANY_ALL,
          CATEGORY,
          IN,
          IN_IGNORE,
          IN_LOC_IGNORE,
          IN_UNI_IGNORE,
          LITERAL,
          LITERAL_IGNORE,
          LITERAL_LOC_IGNORE,
          LITERAL_UNI_IGNORE,
          NOT_LITERAL,
          NOT_LITERAL_IGNORE,
          NOT_LITERAL_LOC_IGNORE,
          NOT_LITERAL_UNI_IGNORE ->
          true;
      default -> false;
    };
  }

  private static boolean test(int[] code, int pc, int c) {
    return switch (code[pc]) {
      case ANY -> c != '\n';
      case ANY_ALL -> true;
      case CATEGORY -> category(code[pc + 1], c);
      case IN -> set(code, pc + 2, c);
      case IN_IGNORE -> set(code, pc + 2, lowerAscii(c));
      case IN_UNI_IGNORE -> set(code, pc + 2, Characters.lower(c));
      case IN_LOC_IGNORE -> {
        int lower = lowerAscii(c);
        int upper = upperAscii(c);
        yield set(code, pc + 2, lower) || (upper != lower && set(code, pc + 2, upper));
      }
      case LITERAL -> c == code[pc + 1];
      case LITERAL_IGNORE -> lowerAscii(c) == code[pc + 1];
      case LITERAL_UNI_IGNORE -> Characters.lower(c) == code[pc + 1];
      case LITERAL_LOC_IGNORE -> equalLocale(c, code[pc + 1]);
      case NOT_LITERAL -> c != code[pc + 1];
      case NOT_LITERAL_IGNORE -> lowerAscii(c) != code[pc + 1];
      case NOT_LITERAL_UNI_IGNORE -> Characters.lower(c) != code[pc + 1];
      case NOT_LITERAL_LOC_IGNORE -> !equalLocale(c, code[pc + 1]);
      default -> false;
    };
  }

  private static boolean equalLocale(int a, int b) {
    return a == b || lowerAscii(a) == b || upperAscii(a) == b;
  }

  static int lowerAscii(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  static int upperAscii(int c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }

  /** Reads the set that starts at {@code start}. */
  static boolean set(int[] code, int start, int c) {
    boolean found = true;
    int i = start;
    while (true) {
      switch (code[i++]) {
        case FAILURE -> {
          return !found;
        }
        case LITERAL -> {
          if (c == code[i]) {
            return found;
          }
          i++;
        }
        case CATEGORY -> {
          if (category(code[i], c)) {
            return found;
          }
          i++;
        }
        case CHARSET -> {
          if (c < 256 && bit(code, i, c)) {
            return found;
          }
          i += 8;
        }
        case RANGE -> {
          if (c >= code[i] && c <= code[i + 1]) {
            return found;
          }
          i += 2;
        }
        case RANGE_UNI_IGNORE -> {
          int upper = Characters.upper(c);
          if ((c >= code[i] && c <= code[i + 1]) || (upper >= code[i] && upper <= code[i + 1])) {
            return found;
          }
          i += 2;
        }
        case NEGATE -> found = !found;
        case BIGCHARSET -> {
          int blocks = code[i++];
          if (c < 0x10000) {
            int block = code[i + (c >> 10)] >>> 8 * (c >> 8 & 3) & 0xff;
            if (bit(code, i + 64 + block * 8, c & 0xff)) {
              return found;
            }
          }
          i += 64 + blocks * 8;
        }
        default -> {
          return false;
        }
      }
    }
  }

  private static boolean bit(int[] code, int start, int c) {
    return (code[start + (c >> 5)] >>> (c & 31) & 1) != 0;
  }

  static boolean isWordAscii(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  static boolean isWord(int c) {
    return c < 128 ? isWordAscii(c) : Characters.isAlnum(c);
  }

  static boolean category(int category, int c) {
    return switch (category) {
      case CATEGORY_DIGIT -> c >= '0' && c <= '9';
      case CATEGORY_NOT_DIGIT -> c < '0' || c > '9';
      case CATEGORY_SPACE -> c == ' ' || (c >= 9 && c <= 13);
      case CATEGORY_NOT_SPACE -> c != ' ' && (c < 9 || c > 13);
      case CATEGORY_WORD, CATEGORY_LOC_WORD -> isWordAscii(c);
      case CATEGORY_NOT_WORD, CATEGORY_LOC_NOT_WORD -> !isWordAscii(c);
      case CATEGORY_LINEBREAK -> c == '\n';
      case CATEGORY_NOT_LINEBREAK -> c != '\n';
      case CATEGORY_UNI_DIGIT -> Characters.isDecimal(c);
      case CATEGORY_UNI_NOT_DIGIT -> !Characters.isDecimal(c);
      case CATEGORY_UNI_SPACE -> Characters.isSpace(c);
      case CATEGORY_UNI_NOT_SPACE -> !Characters.isSpace(c);
      case CATEGORY_UNI_WORD -> isWord(c);
      case CATEGORY_UNI_NOT_WORD -> !isWord(c);
      case CATEGORY_UNI_LINEBREAK -> Characters.isLineBreak(c);
      case CATEGORY_UNI_NOT_LINEBREAK -> !Characters.isLineBreak(c);
      default -> false;
    };
  }
}
