package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.tuple.PyTuple;

/** {@code (a, *b, c)}. */
public final class TupleDisplayNode extends ExpressionNode {

  @Child private ItemsNode items;

  private TupleDisplayNode(ItemsNode items) {
    this.items = items;
  }

  /**
   * The node for a tuple display.
   *
   * @param isStar which items are starred; null when none is
   */
  public static ExpressionNode create(ExpressionNode[] items, boolean[] isStar) {
    return new TupleDisplayNode(ItemsNode.create(items, isStar));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return PyTuple.of(items.execute(frame, this, ListDisplayNode::notIterable));
  }
}
