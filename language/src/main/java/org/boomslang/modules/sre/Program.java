package org.boomslang.modules.sre;

import static org.boomslang.modules.sre.Opcodes.*;

import java.util.ArrayDeque;
import java.util.Deque;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;

/**
 * The code of a pattern, checked, with what the matcher looks up by the place of an instruction:
 * the character test of a single-character instruction, the repeat that an until belongs to, and
 * the registers of a repeat.
 *
 * <p>Registers hold what backtracking restores: two marks a group, the last closed group, and a
 * count and a position for each repeat.
 *
 * <p>Thread-safety: shared (immutable).
 */
final class Program {

  final int[] code;
  final int groups;

  /** By place of a single-character instruction. */
  final CharSet[] sets;

  /** By place of a {@code MAX_UNTIL} or {@code MIN_UNTIL}: the place of its {@code REPEAT}. */
  final int[] repeatOf;

  /** By place of a repeat: its first register. */
  final int[] registerOf;

  final int lastIndexRegister;
  final int registers;

  /** Where matching starts, behind the information block. */
  final int entry;

  /** At least so many characters are needed. */
  final int minWidth;

  /** Whether a match can only be at the beginning of the text. */
  final boolean anchored;

  /** Characters that every match starts with; empty if not known. */
  final int[] prefix;

  /** What the first character has to be in; null if not known. */
  final CharSet first;

  Program(int[] code, int groups) {
    this.code = code;
    this.groups = groups;
    sets = new CharSet[code.length];
    repeatOf = new int[code.length];
    registerOf = new int[code.length];
    lastIndexRegister = 2 * groups;
    int next = lastIndexRegister + 1;
    if (code.length == 0) {
      throw invalid();
    }
    try {
      int start = 0;
      int width = 0;
      int[] literals = new int[0];
      CharSet charset = null;
      if (code[0] == INFO) {
        start = code[1] + 1;
        width = code[3];
        int flags = code[2];
        if ((flags & INFO_PREFIX) != 0) {
          int length = code[5];
          literals = new int[length];
          System.arraycopy(code, 7, literals, 0, length);
        } else if ((flags & INFO_CHARSET) != 0) {
          charset = startSet(code);
        }
      }
      entry = start;
      anchored =
          code[start] == AT
              && (code[start + 1] == AT_BEGINNING || code[start + 1] == AT_BEGINNING_STRING);
      minWidth = width;
      prefix = literals;
      first = charset;
      registers = prepare(start, code.length, next, new ArrayDeque<>());
    } catch (IndexOutOfBoundsException e) {
      throw invalid();
    }
  }

  private static PyException invalid() {
    return PyErrors.runtimeError("invalid SRE code");
  }

  /** The set in the information block, wrapped as an instruction of its own. */
  private static CharSet startSet(int[] code) {
    int length = code[1] + 1 - 5;
    int[] in = new int[length + 2];
    in[0] = IN;
    in[1] = length + 1;
    System.arraycopy(code, 5, in, 2, length);
    return new CharSet(in, 0);
  }

  /** Fills the tables for the code between two places; returns the next free register. */
  private int prepare(int from, int to, int firstRegister, Deque<Integer> open) {
    int next = firstRegister;
    int i = from;
    while (i < to) {
      int op = code[i];
      if (CharSet.isSingle(op)) {
        sets[i] = new CharSet(code, i);
      }
      switch (op) {
        case FAILURE, SUCCESS, ANY, ANY_ALL -> i++;
        case IN, IN_IGNORE, IN_LOC_IGNORE, IN_UNI_IGNORE -> i += 1 + code[i + 1];
        case REPEAT -> {
          registerOf[i] = next;
          next += 2;
          open.push(i);
          i += 4;
        }
        case POSSESSIVE_REPEAT -> {
          registerOf[i] = next++;
          i += 4;
        }
        case MAX_UNTIL, MIN_UNTIL -> {
          if (open.isEmpty()) {
            throw invalid();
          }
          repeatOf[i] = open.pop();
          i++;
        }
        case REPEAT_ONE, MIN_REPEAT_ONE, POSSESSIVE_REPEAT_ONE -> i += 4;
        case BRANCH -> {
          // Each alternative is preceded by its length; a length of zero ends the list.
          i++;
          while (code[i] != 0) {
            next = prepare(i + 1, i + code[i], next, open);
            i += code[i];
          }
          i++;
        }
        case ATOMIC_GROUP, JUMP -> i += 2;
        case ASSERT, ASSERT_NOT, GROUPREF_EXISTS -> i += 3;
        case LITERAL,
            LITERAL_IGNORE,
            LITERAL_LOC_IGNORE,
            LITERAL_UNI_IGNORE,
            NOT_LITERAL,
            NOT_LITERAL_IGNORE,
            NOT_LITERAL_LOC_IGNORE,
            NOT_LITERAL_UNI_IGNORE,
            AT,
            CATEGORY,
            MARK,
            GROUPREF,
            GROUPREF_IGNORE,
            GROUPREF_LOC_IGNORE,
            GROUPREF_UNI_IGNORE ->
            i += 2;
        default -> throw invalid();
      }
    }
    return next;
  }
}
