package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.attribute.DeleteAttributeNode;

/** {@code del object.name}. */
public final class DeleteAttributeStatementNode extends StatementNode {
  @Child private ExpressionNode object;
  @Child private DeleteAttributeNode delete;

  public DeleteAttributeStatementNode(ExpressionNode object, String name) {
    this.object = object;
    this.delete = DeleteAttributeNode.create(name);
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object receiver = object.execute(frame);
    at(frame);
    delete.execute(frame, receiver);
  }
}
