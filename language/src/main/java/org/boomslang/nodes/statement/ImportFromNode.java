package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;

/** One name of {@code from module import name}. */
public final class ImportFromNode extends ExpressionNode {
  @Child private ExpressionNode module;
  private final String name;

  public ImportFromNode(ExpressionNode module, String name) {
    this.module = module;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object source = module.execute(frame);
    at(frame);
    return ModuleNames.importFrom(source, name);
  }
}
