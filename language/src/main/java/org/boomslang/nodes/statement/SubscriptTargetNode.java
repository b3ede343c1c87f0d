package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.subscript.WriteSubscriptNode;

/** The place {@code object[key]}. */
public final class SubscriptTargetNode extends PyNode implements WriteNode {
  @Child private ExpressionNode object;
  @Child private ExpressionNode key;
  @Child private WriteSubscriptNode subscript;

  public SubscriptTargetNode(ExpressionNode object, ExpressionNode key, long position) {
    this.object = object;
    this.key = key;
    this.subscript = WriteSubscriptNode.create();
    subscript.setPosition(position);
    setPosition(position);
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    Object receiver = object.execute(frame);
    Object index = key.execute(frame);
    at(frame);
    subscript.execute(frame, receiver, index, value);
  }
}
