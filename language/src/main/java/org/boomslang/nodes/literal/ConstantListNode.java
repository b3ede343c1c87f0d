package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.list.PyList;

/** A long list display of constants: a copy of one made beforehand, which nobody else sees. */
final class ConstantListNode extends ExpressionNode {

  /** From this length on, copying beats storing element by element. */
  static final int MIN_LENGTH = 16;

  private final PyList template;

  private ConstantListNode(PyList template) {
    this.template = template;
  }

  /** The node for a display, or null when an item is no constant. */
  static ExpressionNode of(ExpressionNode[] items) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof ConstantNode constant)) {
        return null;
      }
      values[i] = constant.value();
    }
    return new ConstantListNode(PyList.of(values));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return template.copy();
  }
}
