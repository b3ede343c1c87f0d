package org.boomslang.objects.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pseudo-instructions of a block: one that does nothing for each distinct position, in the
 * order of evaluation, and between them what tools that follow control through {@code co_code} go
 * by: jumps from the ends of blocks, from {@code continue} and {@code break}, branches where a test
 * or a loop takes two ways, and returns. A jump has its target's distance as argument and the units
 * around it that CPython's has (an {@code EXTENDED_ARG} for each further byte before it, a {@code
 * CACHE} behind it), each of which counts as an instruction with the position of the jump.
 *
 * <p>Immutable.
 */
public final class CodeOrder {
  /** In a row of a branch: left and right are other than the node that reports it says. */
  public static final long SWAPPED = 1;

  /** In a row of a branch: it is that of a loop over an iterable. */
  public static final long LOOP = 2;

  /** In a row of a branch: there is no instruction that takes it. */
  public static final long SILENT = 4;

  // CPython 3.14's numbers (_opcode_metadata.py).
  private static final int NOP = 27;
  private static final int RETURN_VALUE = 35;
  private static final int EXTENDED_ARG = 69;
  private static final int FOR_ITER = 70;
  private static final int JUMP_BACKWARD = 75;
  private static final int JUMP_FORWARD = 77;
  private static final int POP_JUMP_IF_FALSE = 100;

  private final long[] positions;
  private final byte[] operations;
  private final Map<Long, int[]> branches;

  private CodeOrder(long[] positions, byte[] operations, Map<Long, int[]> branches) {
    this.positions = positions;
    this.operations = operations;
    this.branches = branches;
  }

  /** The positions of the instructions. Shared. */
  public long[] positions() {
    return positions;
  }

  /** Two bytes for each of {@link #positions}. Shared. */
  byte[] operations() {
    return operations;
  }

  /**
   * The branches by the position under which they are reported: offsets in {@link #operations} from
   * where, to where on the left and on the right; then 1 when the node that reports it calls the
   * left right. In the order of the source. Shared.
   */
  Map<Long, int[]> branches() {
    return branches;
  }

  /** An instruction, while the order is made. */
  private static final class Instruction {
    private final long position;
    private int operation;
    private Instruction target;

    /** What is put behind this one when it becomes known as a branch. */
    private Instruction next;

    private int index;
    private int start;
    private int extended;

    Instruction(long position, int operation) {
      this.position = position;
      this.operation = operation;
    }

    boolean isJump() {
      return operation != NOP && operation != RETURN_VALUE;
    }

    private boolean hasCache() {
      return isJump() && operation != JUMP_FORWARD;
    }

    int size() {
      return extended + (hasCache() ? 2 : 1);
    }

    /** The distance of the target; 0 where the instruction cannot jump there. */
    int argument() {
      if (!isJump()) {
        return 0;
      }
      int distance = target.start - (start + size());
      return operation == JUMP_BACKWARD ? -distance : Math.max(0, distance);
    }
  }

  /** Takes the instructions in their order. Thread-safety: incompatible. */
  public static final class Builder {
    private record Jump(Instruction from, long target) {}

    private final List<Instruction> all = new ArrayList<>();
    private final Map<Long, Instruction> known = new HashMap<>();
    private final List<Jump> jumps = new ArrayList<>();

    /** A place of evaluation; one that is known has its instruction already. */
    public void add(long position) {
      if (!known.containsKey(position)) {
        repeat(position);
      }
    }

    /** Control comes through a place once more. */
    public void repeat(long position) {
      append(new Instruction(position, NOP));
    }

    /** Control leaves a place for another. */
    public void jump(long position, long target) {
      Instruction from = new Instruction(position, JUMP_FORWARD);
      append(from);
      jumps.add(new Jump(from, target));
    }

    /** Control leaves the code. */
    public void end(long position) {
      append(new Instruction(position, RETURN_VALUE));
    }

    private void append(Instruction instruction) {
      all.add(instruction);
      known.putIfAbsent(instruction.position, instruction);
    }

    /**
     * The finished order.
     *
     * @param branches of each the position under which its node reports it, and the positions from
     *     where, to where on the left (a test holds, a loop goes on) and to where on the right,
     *     which are {@link Positions#NONE} for the end of the code; then flags, and where the jump
     *     goes back to that it takes on a left that is the place itself
     */
    public CodeOrder build(long[][] branches) {
      Map<Long, Instruction[]> ways = new LinkedHashMap<>();
      List<Instruction> ends = new ArrayList<>();
      for (long[] row : branches) {
        Instruction from = find(row[1]);
        if (from == null || ways.containsKey(row[0])) {
          continue;
        }
        Instruction left = way(from, row[2], ends);
        Instruction right = way(from, row[3], ends);
        if ((row[4] & SILENT) == 0 && from.operation == NOP) {
          from.operation = (row[4] & LOOP) != 0 ? FOR_ITER : POP_JUMP_IF_FALSE;
          from.target = right;
          if (left == from) {
            left = from.next = new Instruction(from.position, NOP);
            if (row[5] != Positions.NONE) {
              left.operation = JUMP_FORWARD;
              jumps.add(new Jump(left, row[5]));
            }
          }
        }
        Instruction swapped = (row[4] & SWAPPED) != 0 ? from : null;
        ways.put(row[0], new Instruction[] {from, left, right, swapped});
      }
      List<Instruction> order = new ArrayList<>();
      for (Instruction each : all) {
        order.add(each);
        if (each.next != null) {
          order.add(each.next);
        }
      }
      order.addAll(ends);
      link(order);
      place(order);
      return finish(order, ways);
    }

    /** The instruction at a position, or else the first one in its line. */
    private Instruction find(long position) {
      Instruction exact = known.get(position);
      if (exact != null) {
        return exact;
      }
      for (Instruction each : all) {
        if (Positions.line(each.position) == Positions.line(position)) {
          return each;
        }
      }
      return null;
    }

    /** Where a branch goes. Each has an end of its own, in its line. */
    private Instruction way(Instruction from, long position, List<Instruction> ends) {
      if (position == Positions.NONE) {
        Instruction end = new Instruction(from.position, RETURN_VALUE);
        ends.add(end);
        return end;
      }
      Instruction found = find(position);
      return found == null ? from : found;
    }

    private void link(List<Instruction> order) {
      for (int i = 0; i < order.size(); i++) {
        order.get(i).index = i;
      }
      for (Jump jump : jumps) {
        Instruction from = jump.from;
        from.target = find(jump.target);
        if (from.target == null) {
          from.operation = NOP;
        } else if (from.target.index <= from.index) {
          from.operation = JUMP_BACKWARD;
        }
      }
    }

    /** Where each begins, which depends on how far jumps go, which depends on that. */
    private static void place(List<Instruction> order) {
      boolean grown = true;
      while (grown) {
        grown = false;
        int start = 0;
        for (Instruction each : order) {
          each.start = start;
          start += each.size();
        }
        for (Instruction each : order) {
          int needed = (31 - Integer.numberOfLeadingZeros(each.argument() | 1)) / 8;
          if (needed > each.extended) {
            each.extended = needed;
            grown = true;
          }
        }
      }
    }

    private static CodeOrder finish(List<Instruction> order, Map<Long, Instruction[]> ways) {
      int count = order.isEmpty() ? 0 : order.getLast().start + order.getLast().size();
      long[] positions = new long[count];
      byte[] operations = new byte[2 * count];
      for (Instruction each : order) {
        int argument = each.argument();
        for (int i = 0; i < each.size(); i++) {
          positions[each.start + i] = each.position;
        }
        for (int i = 0; i <= each.extended; i++) {
          int at = 2 * (each.start + i);
          operations[at] = (byte) (i < each.extended ? EXTENDED_ARG : each.operation);
          operations[at + 1] = (byte) (argument >>> 8 * (each.extended - i));
        }
      }
      Map<Long, int[]> branches = new LinkedHashMap<>();
      ways.forEach(
          (key, way) ->
              branches.put(
                  key,
                  new int[] {
                    2 * way[0].start, 2 * way[1].start, 2 * way[2].start, way[3] == null ? 0 : 1
                  }));
      return new CodeOrder(positions, operations, branches);
    }
  }
}
