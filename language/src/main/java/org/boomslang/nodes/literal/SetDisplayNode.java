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
    if (items.fixedLength() < 0) {
      PySet result = new PySet();
      // Elements are hashed as they come, from the first starred item on.
      items.executeEach(frame, this, value -> null, values -> addAll(result, values));
      return result;
    }
    Object[] values = items.execute(frame, this, value -> null);
    at(frame);
    return set(values);
  }

  @TruffleBoundary
  private static PySet set(Object[] values) {
    PySet result = new PySet();
    addAll(result, values);
    return result;
  }

  @TruffleBoundary
  private static void addAll(PySet set, Object[] values) {
    for (Object value : values) {
      set.add(value);
    }
  }
}
