package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;

/** {@code assert test, message}. */
public final class AssertNode extends StatementNode {
  @Child private TruthNode test;
  @Child private ExpressionNode message;

  /**
   * @param message null when there is none
   */
  public AssertNode(ExpressionNode test, ExpressionNode message) {
    this.test = TruthNode.test(test, true);
    this.message = message;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (test.executeBoolean(frame)) {
      return;
    }
    Object text = message == null ? null : message.execute(frame);
    at(frame);
    throw failed(text);
  }

  @TruffleBoundary
  private static RuntimeException failed(Object text) {
    return text == null
        ? PyErrors.of(ExceptionTypes.ASSERTION_ERROR)
        : PyErrors.of(ExceptionTypes.ASSERTION_ERROR, text);
  }
}
