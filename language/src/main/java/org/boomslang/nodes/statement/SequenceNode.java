package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.generator.YieldException;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.LineNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.code.Positions;

/**
 * A statement followed by an expression: the value is the expression's. The expression may be a
 * line of its own, at the node's position. As the body of a function, or its last part, it has the
 * value that a {@code return} in the statement gives.
 */
public final class SequenceNode extends ExpressionNode {
  @Child private StatementNode first;
  @Child private ExpressionNode value;
  private final boolean outermost;

  /**
   * @param first null when there is none
   */
  public SequenceNode(StatementNode first, ExpressionNode value) {
    this(first, value, false);
  }

  private SequenceNode(StatementNode first, ExpressionNode value, boolean outermost) {
    this.first = first;
    this.value = value;
    this.outermost = outermost;
  }

  /** A body that can be suspended: it has {@link Completion#SUSPENSION} for a value then. */
  public static SequenceNode ofBody(StatementNode first, ExpressionNode value) {
    return new SequenceNode(first, value, true);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (Tracing.isOn()) {
      return traced(frame, false);
    }
    int end = begin(frame);
    if (end != Completion.NORMAL) {
      return left(frame, end);
    }
    // The statement may have started a tracer.
    return Tracing.isOn() ? traced(frame, true) : value.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    if (Tracing.isOn()) {
      return super.executeLong(frame);
    }
    int end = begin(frame);
    if (end != Completion.NORMAL) {
      return longOf(left(frame, end));
    }
    if (Tracing.isOn()) {
      return longOf(traced(frame, true));
    }
    return value.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (Tracing.isOn()) {
      return super.executeDouble(frame);
    }
    int end = begin(frame);
    if (end != Completion.NORMAL) {
      return doubleOf(left(frame, end));
    }
    if (Tracing.isOn()) {
      return doubleOf(traced(frame, true));
    }
    return value.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    if (Tracing.isOn()) {
      return super.executeBoolean(frame);
    }
    int end = begin(frame);
    if (end != Completion.NORMAL) {
      return booleanOf(left(frame, end));
    }
    if (Tracing.isOn()) {
      return booleanOf(traced(frame, true));
    }
    return value.executeBoolean(frame);
  }

  @Override
  protected long statementPosition(Node child) {
    return child == value || value instanceof WrapperNode probe && probe.getDelegateNode() == child
        ? valuePosition()
        : Positions.NONE;
  }

  /** Where the expression is that is a statement: a last one in a file, the body of a lambda. */
  private long valuePosition() {
    return position() == Positions.NONE && first instanceof LineNode line
        ? line.position()
        : position();
  }

  private int begin(VirtualFrame frame) {
    return first == null ? Completion.NORMAL : first.executeStatement(frame);
  }

  /** The value where the statement did not let the expression be evaluated. */
  private Object left(VirtualFrame frame, int end) {
    if (end == Completion.RETURN) {
      return Completion.takeResult(frame);
    }
    if (outermost) {
      return Completion.SUSPENSION;
    }
    throw YieldException.INSTANCE;
  }

  /**
   * The same with events and jumps.
   *
   * @param begun whether the statement has been run
   */
  private Object traced(VirtualFrame frame, boolean begun) {
    int sought = begun ? 0 : Tracing.seek(frame);
    boolean before = !begun && (sought == 0 || !isInValue(sought));
    while (true) {
      try {
        int end = before ? begin(frame) : Completion.NORMAL;
        if (end != Completion.NORMAL) {
          return left(frame, end);
        }
        before = false;
        sought = Tracing.seek(frame);
        if (sought != 0 && sought == Positions.line(position())) {
          Tracing.setSeek(frame, 0);
          sought = 0;
        }
        if (sought == 0 && position() != Positions.NONE) {
          Tracing.line(frame, this, position(), false);
        }
        return value.execute(frame);
      } catch (JumpException e) {
        if (!holds(e.line())) {
          throw e;
        }
        before = !isInValue(e.line());
        Tracing.setSeek(frame, e.line());
      }
    }
  }

  private boolean isInValue(int line) {
    return (position() != Positions.NONE
            && Positions.line(position()) <= line
            && line <= Positions.endLine(position()))
        || value.holds(line);
  }

  @Override
  public boolean holds(int line) {
    return (first != null && first.holds(line)) || isInValue(line);
  }
}
