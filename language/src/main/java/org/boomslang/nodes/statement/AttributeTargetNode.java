package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.attribute.WriteAttributeNode;

/** The place {@code object.name}. */
public final class AttributeTargetNode extends PyNode implements WriteNode {
  @Child private ExpressionNode object;
  @Child private WriteAttributeNode attribute;

  public AttributeTargetNode(ExpressionNode object, String name, long position) {
    this.object = object;
    this.attribute = WriteAttributeNode.create(name);
    attribute.setPosition(position);
    setPosition(position);
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    Object receiver = object.execute(frame);
    at(frame);
    attribute.execute(frame, receiver, value);
  }

  @Override
  public void writeLong(VirtualFrame frame, long value) {
    Object receiver = object.execute(frame);
    at(frame);
    attribute.executeLong(frame, receiver, value);
  }

  @Override
  public void writeDouble(VirtualFrame frame, double value) {
    Object receiver = object.execute(frame);
    at(frame);
    attribute.executeDouble(frame, receiver, value);
  }
}
