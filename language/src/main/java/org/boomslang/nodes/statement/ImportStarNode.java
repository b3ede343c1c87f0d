package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;

/** {@code from module import *}. */
public final class ImportStarNode extends StatementNode {
  @Child private ExpressionNode module;

  public ImportStarNode(ExpressionNode module) {
    this.module = module;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object source = module.execute(frame);
    at(frame);
    Object[] arguments = frame.getArguments();
    Object namespace = PyArguments.namespace(frame);
    ModuleNames.importStar(
        source, namespace != null ? namespace : ((PyFunction) arguments[0]).globals());
  }
}
