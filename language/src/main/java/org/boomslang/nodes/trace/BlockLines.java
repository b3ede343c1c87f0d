package org.boomslang.nodes.trace;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.code.Positions;

/** Finds lines in the statements of a block, for jumps. Stateless. */
public final class BlockLines {
  private BlockLines() {}

  /** The position of a statement of a block, with or without a probe around it. */
  @TruffleBoundary
  public static long positionOf(Node statement, Node[] statements, long[] lines) {
    for (int i = 0; lines != null && i < statements.length; i++) {
      if (statements[i] == statement
          || statements[i] instanceof WrapperNode probe && probe.getDelegateNode() == statement) {
        return lines[i];
      }
    }
    return Positions.NONE;
  }

  /** The last line of a block, 0 where it is not known. */
  @TruffleBoundary
  public static int last(long[] lines) {
    int last = 0;
    for (int i = 0; lines != null && i < lines.length; i++) {
      last = Math.max(last, Positions.endLine(lines[i]));
    }
    return last;
  }

  /** The statement that the line belongs to, or -1. */
  @TruffleBoundary
  public static int indexOf(long[] lines, int line) {
    for (int i = 0; i < lines.length; i++) {
      if (Positions.line(lines[i]) <= line && line <= Positions.endLine(lines[i])) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Prepares a jump to a line that the block holds; returns the statement to go on with, which
   * looks for the line unless it begins there.
   */
  public static int enter(VirtualFrame frame, long[] lines, int line) {
    int index = indexOf(lines, line);
    Tracing.setSeek(frame, index < 0 || Positions.line(lines[index]) == line ? 0 : line);
    return Math.max(index, 0);
  }
}
