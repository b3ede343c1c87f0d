package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;

/** {@code [a, *b, c]}. */
public final class ListDisplayNode extends ExpressionNode {

  @Child private ItemsNode items;

  private ListDisplayNode(ItemsNode items) {
    this.items = items;
  }

  /**
   * The node for a list display.
   *
   * @param isStar which items are starred; null when none is
   */
  public static ExpressionNode create(ExpressionNode[] items, boolean[] isStar) {
    if (isStar == null && items.length >= ConstantListNode.MIN_LENGTH) {
      ExpressionNode constant = ConstantListNode.of(items);
      if (constant != null) {
        return constant;
      }
    }
    return new ListDisplayNode(ItemsNode.create(items, isStar));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return PyList.of(items.execute(frame, ListDisplayNode::notIterable));
  }

  static RuntimeException notIterable(Object value) {
    return PyErrors.typeError("Value after * must be an iterable, not %s", Types.nameOf(value));
  }
}
