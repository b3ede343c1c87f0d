package org.boomslang.modules.sre;

import static org.boomslang.modules.sre.Opcodes.*;

import com.oracle.truffle.api.TruffleSafepoint;
import java.util.Arrays;
import org.boomslang.objects.str.Characters;
import org.boomslang.objects.str.CodePoints;

/**
 * One run of a {@link Program} over a text. Backtracking is a stack of entries of four numbers:
 *
 * <ul>
 *   <li>choices: where to go on when what was tried fails;
 *   <li>old values of registers, restored on the way back to a choice;
 *   <li>frames: an assertion, atomic group or possessive iteration is running above; when it
 *       succeeds its choices are dropped, when it fails the frame is reached.
 * </ul>
 *
 * <p>Compare CPython {@code Modules/_sre/sre_lib.h}, whose results this reproduces.
 *
 * <p>Thread-safety: incompatible (one thread matches).
 */
final class Matcher {

  private static final int CHOICE = 0;
  private static final int CHOICE_BRANCH = 1;
  private static final int CHOICE_GREEDY = 2;
  private static final int CHOICE_LAZY = 3;
  private static final int CHOICE_LAZY_BODY = 4;
  private static final int REGISTER = 5;
  private static final int FRAME_ASSERT = 6;
  private static final int FRAME_ASSERT_NOT = 7;
  private static final int FRAME_ATOMIC = 8;
  private static final int FRAME_POSSESSIVE = 9;

  private static final int ENTRY = 4;
  private static final int NO_FRAME = -1;
  private static final int POLL_INTERVAL = 1 << 16;

  private final Program program;
  private final int[] code;
  private final CodePoints text;
  private final int end;
  private final int[] registers;

  private int[] stack = new int[32 * ENTRY];
  private int top;

  /** Place of the innermost frame on the stack. */
  private int frame;

  /** Where {@link #run} goes on after a success or failure inside. */
  private int pc;

  private int position;

  /** Bounds of the last match. */
  private int matchStart;

  private int matchEnd;

  Matcher(Program program, CodePoints text, int end) {
    this.program = program;
    this.code = program.code;
    this.text = text;
    this.end = end;
    this.registers = new int[program.registers];
  }

  int matchStart() {
    return matchStart;
  }

  int matchEnd() {
    return matchEnd;
  }

  /**
   * A mark of the last match: even ones are starts of groups, odd ones ends; -1 where it was not
   * set.
   */
  int mark(int index) {
    return registers[index];
  }

  /** The group that was closed last, or -1. */
  int lastIndex() {
    return registers[program.lastIndexRegister];
  }

  /**
   * Matches at one place.
   *
   * @param whole whether the match has to reach the end
   * @param advance whether an empty match at the start does not count
   */
  boolean match(int start, boolean whole, boolean advance) {
    Arrays.fill(registers, -1);
    top = 0;
    frame = NO_FRAME;
    matchStart = start;
    return run(start, whole, advance ? start : -1);
  }

  /** Finds the first match at or after a place. */
  boolean search(int start, boolean advance) {
    int last = end - program.minWidth;
    if (program.anchored) {
      last = Math.min(last, start);
    }
    int[] prefix = program.prefix;
    CharSet first = program.first;
    boolean mustAdvance = advance;
    for (int i = start; i <= last; i++) {
      if (prefix.length > 0) {
        i = findPrefix(prefix, i, last);
        if (i < 0) {
          return false;
        }
      } else if (first != null) {
        while (i < end && !first.contains(text.at(i))) {
          i++;
        }
        if (i > last || i == end) {
          return false;
        }
      }
      if (match(i, false, mustAdvance && i == start)) {
        return true;
      }
    }
    return false;
  }

  private int findPrefix(int[] prefix, int from, int last) {
    int limit = Math.min(last, end - prefix.length) + 1;
    int i = from;
    while (i < limit) {
      i = text.indexOf(prefix[0], i, limit);
      if (i < 0) {
        return -1;
      }
      int matched = 1;
      while (matched < prefix.length && text.at(i + matched) == prefix[matched]) {
        matched++;
      }
      if (matched == prefix.length) {
        return i;
      }
      i++;
    }
    return -1;
  }

  // the stack

  private void push(int tag, int a, int b, int c) {
    if (top + ENTRY > stack.length) {
      // Most matches need little, so clearing a large array would cost more than the match itself.
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[top] = tag;
    stack[top + 1] = a;
    stack[top + 2] = b;
    stack[top + 3] = c;
    top += ENTRY;
  }

  private void set(int register, int value) {
    // With an empty stack there is nothing to come back to.
    if (top > 0) {
      push(REGISTER, register, registers[register], 0);
    }
    registers[register] = value;
  }

  private void pushFrame(int tag, int at, int place) {
    int outer = frame;
    frame = top;
    push(tag, at, place, outer);
  }

  /** Drops the innermost frame and the choices above it; old register values stay. */
  private void cut() {
    int outer = stack[frame + 3];
    int to = frame;
    for (int from = frame + ENTRY; from < top; from += ENTRY) {
      if (stack[from] == REGISTER) {
        System.arraycopy(stack, from, stack, to, ENTRY);
        to += ENTRY;
      }
    }
    top = to;
    frame = outer;
  }

  // the interpreter

  private boolean run(int start, boolean whole, int forbiddenEnd) {
    pc = program.entry;
    position = start;
    int steps = 0;
    while (true) {
      if ((++steps & POLL_INTERVAL - 1) == 0) {
        TruffleSafepoint.pollHere(null);
      }
      boolean ok;
      int op = code[pc];
      switch (op) {
        case MARK -> {
          int mark = code[pc + 1];
          set(mark, position);
          if ((mark & 1) != 0) {
            set(program.lastIndexRegister, (mark >> 1) + 1);
          }
          pc += 2;
          ok = true;
        }
        case LITERAL -> {
          ok = position < end && text.at(position) == code[pc + 1];
          position++;
          pc += 2;
        }
        case AT -> {
          ok = at(code[pc + 1]);
          pc += 2;
        }
        case JUMP -> {
          pc += 1 + code[pc + 1];
          ok = true;
        }
        case BRANCH -> {
          pc++;
          ok = branch();
        }
        case SUCCESS -> {
          if (frame == NO_FRAME) {
            if ((!whole || position == end) && position != forbiddenEnd) {
              matchEnd = position;
              return true;
            }
            ok = false;
          } else {
            ok = frameSucceeds();
          }
        }
        case REPEAT -> {
          int register = program.registerOf[pc];
          set(register, -1);
          set(register + 1, -1);
          pc += 1 + code[pc + 1];
          ok = true;
        }
        case MAX_UNTIL -> ok = maxUntil();
        case MIN_UNTIL -> ok = minUntil();
        case REPEAT_ONE -> ok = repeatOne();
        case MIN_REPEAT_ONE -> ok = minRepeatOne();
        case POSSESSIVE_REPEAT_ONE -> {
          int count = count(max(pc));
          ok = count >= code[pc + 2];
          position += count;
          pc += 1 + code[pc + 1];
        }
        case POSSESSIVE_REPEAT -> {
          set(program.registerOf[pc], 0);
          possessiveIteration();
          ok = true;
        }
        case ATOMIC_GROUP -> {
          pushFrame(FRAME_ATOMIC, pc, position);
          pc += 2;
          ok = true;
        }
        case ASSERT -> {
          ok = position >= code[pc + 2];
          if (ok) {
            pushFrame(FRAME_ASSERT, pc, position);
            position -= code[pc + 2];
            pc += 3;
          }
        }
        case ASSERT_NOT -> {
          if (position >= code[pc + 2]) {
            pushFrame(FRAME_ASSERT_NOT, pc, position);
            position -= code[pc + 2];
            pc += 3;
          } else {
            pc += 1 + code[pc + 1];
          }
          ok = true;
        }
        case GROUPREF, GROUPREF_IGNORE, GROUPREF_LOC_IGNORE, GROUPREF_UNI_IGNORE -> {
          ok = groupReference(op, code[pc + 1]);
          pc += 2;
        }
        case GROUPREF_EXISTS -> {
          pc += isSet(code[pc + 1]) ? 3 : 1 + code[pc + 2];
          ok = true;
        }
        case FAILURE -> ok = false;
        default -> {
          // a single character
          ok = position < end && program.sets[pc].contains(text.at(position));
          position++;
          pc += lengthOf(op, pc);
        }
      }
      if (!ok && !backtrack()) {
        return false;
      }
    }
  }

  /** Length of a single-character instruction. */
  private int lengthOf(int op, int at) {
    return switch (op) {
      case ANY, ANY_ALL -> 1;
      case IN, IN_IGNORE, IN_LOC_IGNORE, IN_UNI_IGNORE -> 1 + code[at + 1];
      default -> 2;
    };
  }

  /** Goes on at the last choice; false when there is none. */
  private boolean backtrack() {
    while (top > 0) {
      int entry = top - ENTRY;
      switch (stack[entry]) {
        case REGISTER -> {
          registers[stack[entry + 1]] = stack[entry + 2];
          top = entry;
        }
        case CHOICE -> {
          pc = stack[entry + 1];
          position = stack[entry + 2];
          top = entry;
          return true;
        }
        case CHOICE_BRANCH -> {
          pc = stack[entry + 1];
          position = stack[entry + 2];
          top = entry;
          if (branch()) {
            return true;
          }
        }
        case CHOICE_GREEDY -> {
          if (shorter(entry)) {
            return true;
          }
          top = entry;
        }
        case CHOICE_LAZY -> {
          if (longer(entry)) {
            return true;
          }
          top = entry;
        }
        case CHOICE_LAZY_BODY -> {
          pc = stack[entry + 1];
          position = stack[entry + 2];
          top = entry;
          if (lazyBody()) {
            return true;
          }
        }
        default -> {
          int tag = stack[entry];
          int at = stack[entry + 1];
          int place = stack[entry + 2];
          frame = stack[entry + 3];
          top = entry;
          if (tag == FRAME_ASSERT_NOT) {
            pc = at + 1 + code[at + 1];
            position = place;
            return true;
          }
          if (tag == FRAME_POSSESSIVE && registers[program.registerOf[at]] >= code[at + 2]) {
            pc = at + 1 + code[at + 1] + 1;
            position = place;
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The instructions of a frame have matched; false where that means failure. */
  private boolean frameSucceeds() {
    int tag = stack[frame];
    int at = stack[frame + 1];
    int place = stack[frame + 2];
    switch (tag) {
      case FRAME_ASSERT -> {
        cut();
        position = place;
        pc = at + 1 + code[at + 1];
        return true;
      }
      case FRAME_ASSERT_NOT -> {
        // Everything done since is undone, as if the frame had never been.
        int outer = stack[frame + 3];
        while (top > frame) {
          top -= ENTRY;
          if (stack[top] == REGISTER) {
            registers[stack[top + 1]] = stack[top + 2];
          }
        }
        frame = outer;
        return false;
      }
      case FRAME_ATOMIC -> {
        cut();
        pc = at + 1 + code[at + 1];
        return true;
      }
      default -> {
        cut();
        int register = program.registerOf[at];
        set(register, registers[register] + 1);
        pc = at;
        if (position == place && registers[register] >= code[at + 2]) {
          pc = at + 1 + code[at + 1] + 1;
        } else {
          possessiveIteration();
        }
        return true;
      }
    }
  }

  /** Starts the next iteration of the possessive repeat at {@link #pc}, or leaves it. */
  private void possessiveIteration() {
    int count = registers[program.registerOf[pc]];
    if (count < max(pc)) {
      pushFrame(FRAME_POSSESSIVE, pc, position);
      pc += 4;
    } else {
      pc += 1 + code[pc + 1] + 1;
    }
  }

  /** The upper limit of the repeat at a place. */
  private int max(int at) {
    int max = code[at + 3];
    return max < 0 ? Integer.MAX_VALUE : max;
  }

  /** Tries the alternative whose length {@link #pc} points to; later ones become a choice. */
  private boolean branch() {
    while (true) {
      int skip = code[pc];
      if (skip == 0) {
        return false;
      }
      int next = pc + skip;
      int op = code[pc + 1];
      boolean possible =
          op == LITERAL
              ? position < end && text.at(position) == code[pc + 2]
              : op != IN || (position < end && program.sets[pc + 1].contains(text.at(position)));
      if (possible) {
        if (code[next] != 0) {
          push(CHOICE_BRANCH, next, position, 0);
        }
        pc++;
        return true;
      }
      pc = next;
    }
  }

  // repeats of groups

  private boolean maxUntil() {
    int repeat = program.repeatOf[pc];
    int register = program.registerOf[repeat];
    int count = registers[register] + 1;
    if (count < code[repeat + 2]) {
      set(register, count);
      pc = repeat + 4;
      return true;
    }
    if (count < max(repeat) && position != registers[register + 1]) {
      push(CHOICE, pc + 1, position, 0);
      set(register, count);
      set(register + 1, position);
      pc = repeat + 4;
      return true;
    }
    pc++;
    return true;
  }

  private boolean minUntil() {
    int repeat = program.repeatOf[pc];
    int register = program.registerOf[repeat];
    int count = registers[register] + 1;
    if (count < code[repeat + 2]) {
      set(register, count);
      pc = repeat + 4;
      return true;
    }
    push(CHOICE_LAZY_BODY, pc, position, 0);
    pc++;
    return true;
  }

  /** The rest after a lazy repeat has failed: one more iteration. */
  private boolean lazyBody() {
    int repeat = program.repeatOf[pc];
    int register = program.registerOf[repeat];
    int count = registers[register] + 1;
    if (count >= max(repeat) || position == registers[register + 1]) {
      return false;
    }
    set(register, count);
    set(register + 1, position);
    pc = repeat + 4;
    return true;
  }

  // repeats of one character

  /**
   * How many characters the instruction inside the repeat at {@link #pc} matches from here, up to a
   * limit.
   */
  private int count(int max) {
    int limit = (int) Math.min(end, (long) position + max);
    int i = position;
    switch (code[pc + 4]) {
      case ANY_ALL -> i = Math.max(i, limit);
      case LITERAL -> {
        int c = code[pc + 5];
        while (i < limit && text.at(i) == c) {
          i++;
        }
      }
      default -> {
        CharSet set = program.sets[pc + 4];
        while (i < limit && set.contains(text.at(i))) {
          i++;
        }
      }
    }
    return i - position;
  }

  private boolean repeatOne() {
    int min = code[pc + 2];
    if (end - position < min) {
      return false;
    }
    int count = count(max(pc));
    if (count < min) {
      return false;
    }
    int start = position;
    int tail = pc + 1 + code[pc + 1];
    position = start + count;
    pc = tail;
    if (count == min) {
      return true;
    }
    push(CHOICE_GREEDY, tail, position + 1, start + min);
    if (shorter(top - ENTRY)) {
      return true;
    }
    top -= ENTRY;
    return false;
  }

  /**
   * Lets a greedy repeat match one character less; false, with the entry left to drop, when there
   * are no more.
   */
  private boolean shorter(int entry) {
    int tail = stack[entry + 1];
    int i = stack[entry + 2] - 1;
    int least = stack[entry + 3];
    if (code[tail] == LITERAL) {
      int c = code[tail + 1];
      while (i >= least && (i >= end || text.at(i) != c)) {
        i--;
      }
    }
    if (i < least) {
      return false;
    }
    if (i == least) {
      top = entry;
    } else {
      stack[entry + 2] = i;
      top = entry + ENTRY;
    }
    pc = tail;
    position = i;
    return true;
  }

  private boolean minRepeatOne() {
    int min = code[pc + 2];
    if (end - position < min) {
      return false;
    }
    if (min > 0) {
      if (count(min) < min) {
        return false;
      }
      position += min;
    }
    push(CHOICE_LAZY, pc, position, min);
    pc += 1 + code[pc + 1];
    return true;
  }

  /** Lets a lazy repeat match one character more; false when it cannot. */
  private boolean longer(int entry) {
    int at = stack[entry + 1];
    int i = stack[entry + 2];
    int count = stack[entry + 3];
    if (count >= max(at) || i >= end || !program.sets[at + 4].contains(text.at(i))) {
      return false;
    }
    stack[entry + 2] = i + 1;
    stack[entry + 3] = count + 1;
    top = entry + ENTRY;
    pc = at + 1 + code[at + 1];
    position = i + 1;
    return true;
  }

  // tests

  private boolean at(int kind) {
    return switch (kind) {
      case AT_BEGINNING, AT_BEGINNING_STRING -> position == 0;
      case AT_BEGINNING_LINE -> position == 0 || text.at(position - 1) == '\n';
      case AT_END -> position == end || (position == end - 1 && text.at(position) == '\n');
      case AT_END_LINE -> position == end || text.at(position) == '\n';
      case AT_END_STRING -> position == end;
      case AT_BOUNDARY, AT_LOC_BOUNDARY -> isWordAscii(position - 1) != isWordAscii(position);
      case AT_NON_BOUNDARY, AT_LOC_NON_BOUNDARY ->
          isWordAscii(position - 1) == isWordAscii(position);
      case AT_UNI_BOUNDARY -> isWord(position - 1) != isWord(position);
      case AT_UNI_NON_BOUNDARY -> isWord(position - 1) == isWord(position);
      default -> false;
    };
  }

  private boolean isWordAscii(int index) {
    return index >= 0 && index < end && CharSet.isWordAscii(text.at(index));
  }

  private boolean isWord(int index) {
    return index >= 0 && index < end && CharSet.isWord(text.at(index));
  }

  private boolean isSet(int group) {
    int start = registers[2 * group];
    return start >= 0 && registers[2 * group + 1] >= start;
  }

  private boolean groupReference(int op, int group) {
    if (!isSet(group)) {
      return false;
    }
    int from = registers[2 * group];
    int to = registers[2 * group + 1];
    if (to - from > end - position) {
      return false;
    }
    for (int i = from; i < to; i++) {
      int a = text.at(position++);
      int b = text.at(i);
      boolean same =
          switch (op) {
            case GROUPREF -> a == b;
            case GROUPREF_UNI_IGNORE -> Characters.lower(a) == Characters.lower(b);
            default -> CharSet.lowerAscii(a) == CharSet.lowerAscii(b);
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
