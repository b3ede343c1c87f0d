package org.boomslang.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.set.PySet;

/** {@code {a, *b, c}}. */
public final class SetDisplayNode extends ExpressionNode {

  @Child private ItemsNode items;

  private SetDisplayNode(ItemsNode items) {
    this.items = items;
  }

  /**
   * The node for a set display.
   *
   * @param isStar which items are starred; null when none is
   */
  public static ExpressionNode create(ExpressionNode[] items, boolean[] isStar) {
    return new SetDisplayNode(ItemsNode.create(items, isStar));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object[] values = items.execute(frame, this, value -> null);
    at(frame);
    return set(values);
  }

  @TruffleBoundary
  private static PySet set(Object[] values) {
    PySet result = new PySet();
    for (Object value : values) {
      result.add(value);
    }
    return result;
  }
}
