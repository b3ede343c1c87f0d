package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.PyException;

/** {@code while} with its {@code else}. */
public final class WhileNode extends StatementNode {
  /** The loop ended by {@code break}. */
  static final Object BROKEN = new Object();

  /** The loop ended by itself. */
  static final Object EXHAUSTED = new Object();

  // A round that returns from the function or raises ends the loop with that exception as its
  // result. If it left the loop as an exception, a loop compiled while it runs would be thrown away
  // each time it comes to its end: Truffle has no memory of exceptions that left the code before.
  // In code of whole functions a result that may be an exception or not would have to be an object.

  /** Whether a loop is compiled with the function around it, whose frame is virtual then. */
  static boolean isPartOfFunction(VirtualFrame frame) {
    return CompilerDirectives.inCompiledCode()
        && CompilerDirectives.isPartialEvaluationConstant(frame.getFrameDescriptor());
  }

  @Child private LoopNode loop;
  @Child private StatementNode orelse;

  /**
   * @param orelse null when there is none
   */
  public WhileNode(ExpressionNode test, StatementNode body, StatementNode orelse, long position) {
    this.loop =
        Truffle.getRuntime().createLoopNode(new Round(TruthNode.test(test, false), body, position));
    this.orelse = orelse;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object end = loop.execute(frame);
    if (end instanceof RuntimeException e) {
      throw e;
    }
    if (orelse != null && end == EXHAUSTED) {
      orelse.execute(frame);
    }
  }

  private static final class Round extends Node implements RepeatingNode {
    @Child private TruthNode test;
    @Child private StatementNode body;
    private final long position;
    private final ConditionProfile profile = ConditionProfile.create();

    Round(TruthNode test, StatementNode body, long position) {
      this.test = test;
      this.body = body;
      this.position = position;
    }

    private boolean test(VirtualFrame frame) {
      if (Tracing.isOn()) {
        int sought = Tracing.seek(frame);
        if (sought != 0) {
          return body.holds(sought);
        }
      }
      return test.executeBoolean(frame);
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      return executeRepeatingWithValue(frame) == CONTINUE_LOOP_STATUS;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      if (!profile.profile(test(frame))) {
        return EXHAUSTED;
      }
      try {
        body.execute(frame);
      } catch (ContinueException e) {
        // the next round
      } catch (BreakException e) {
        return BROKEN;
      } catch (ReturnException | PyException e) {
        if (isPartOfFunction(frame)) {
          throw e;
        }
        return e;
      }
      if (Tracing.isOn()) {
        Tracing.line(frame, this, position, true);
      }
      return CONTINUE_LOOP_STATUS;
    }

    @Override
    public Object initialLoopStatus() {
      return CONTINUE_LOOP_STATUS;
    }

    @Override
    public boolean shouldContinue(Object status) {
      return status == CONTINUE_LOOP_STATUS;
    }

    @Override
    public String toString() {
      return "while";
    }
  }
}
