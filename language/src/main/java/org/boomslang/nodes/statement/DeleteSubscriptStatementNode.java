package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.subscript.DeleteSubscriptNode;

/** {@code del object[key]}. */
public final class DeleteSubscriptStatementNode extends StatementNode {
  @Child private ExpressionNode object;
  @Child private ExpressionNode key;
  @Child private DeleteSubscriptNode delete = DeleteSubscriptNode.create();

  public DeleteSubscriptStatementNode(ExpressionNode object, ExpressionNode key) {
    this.object = object;
    this.key = key;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object receiver = object.execute(frame);
    Object index = key.execute(frame);
    at(frame);
    delete.execute(frame, receiver, index);
  }
}
