package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.frame.PyFrame;

/** An {@code except} clause. */
public final class ExceptNode extends PyNode {
  @Child private ExpressionNode type;
  @Child private MatchExceptionNode match = new MatchExceptionNode();
  @Child private WriteNode target;
  @Child private StatementNode body;
  @Child private StatementNode unbind;

  /**
   * @param type null for a bare {@code except}
   * @param target where the exception goes, or null
   * @param unbind makes the name unbound at the end; null without a target
   */
  public ExceptNode(
      ExpressionNode type, WriteNode target, StatementNode body, StatementNode unbind) {
    this.type = type;
    this.target = target;
    this.body = body;
    this.unbind = unbind;
  }

  boolean matches(VirtualFrame frame, PyException exception) {
    if (position() != Positions.NONE && Tracing.isOn()) {
      Tracing.line(frame, this, position(), false);
    }
    if (type == null) {
      return true;
    }
    Object wanted = type.execute(frame);
    at(frame);
    boolean matches = match.execute(exception.value(), wanted);
    if (Tracing.isOn()) {
      Tracing.branch(frame, this, position(), matches);
    }
    return matches;
  }

  @Override
  public boolean holds(int line) {
    return body.holds(line);
  }

  /** Runs the body alone, for a jump into it. */
  int completeBody(VirtualFrame frame) {
    return body.executeStatement(frame);
  }

  int complete(VirtualFrame frame, Object exception) {
    if (target == null) {
      return body.executeStatement(frame);
    }
    target.write(frame, exception);
    try {
      return body.executeStatement(frame);
    } finally {
      // An exception that leaves the clause was raised where the body was, not here.
      long position = frame.getLongStatic(FrameLayout.POSITION);
      unbind.execute(frame);
      PyFrame.moveTo(frame, position);
    }
  }
}
