package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.PyContext;

/** An expression statement typed at the prompt: {@code sys.displayhook} shows the value. */
public final class PrintExpressionNode extends StatementNode {
  @Child private ExpressionNode expression;

  public PrintExpressionNode(ExpressionNode expression) {
    this.expression = expression;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object value = expression.execute(frame);
    at(frame);
    show(value);
  }

  @TruffleBoundary
  private static void show(Object value) {
    Object modules = PyContext.get().sysModules();
    Object sys = modules instanceof PyDict dict ? dict.getStr("sys") : null;
    Object hook = sys == null ? null : Attributes.getOrNull(sys, "displayhook");
    if (hook == null) {
      throw PyErrors.runtimeError("lost sys.displayhook");
    }
    Calls.call(hook, value);
  }
}
