package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;

/** {@code [a, *b, c]}. */
public final class ListDisplayNode extends ExpressionNode {

  private static final int MAX_INLINE = 16;

  @Child private ItemsNode items;
  private final BranchProfile mixed = BranchProfile.create();

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
    int length = items.fixedLength();
    if (length < 0 || length > MAX_INLINE) {
      return items.executeList(frame, this, ListDisplayNode::notIterable);
    }
    Object[] values = items.execute(frame, this, ListDisplayNode::notIterable);
    return length == 0 ? new PyList() : inline(values, length);
  }

  /** The commonest lists without a call: all ints, all floats, or an object in front. */
  @ExplodeLoop
  private Object inline(Object[] values, int length) {
    if (values[0] instanceof Long) {
      long[] longs = new long[length];
      for (int i = 0; i < length; i++) {
        if (!(values[i] instanceof Long number)) {
          mixed.enter();
          return PyList.wrap(values, length);
        }
        longs[i] = number;
      }
      return PyList.ofLongs(longs);
    }
    if (values[0] instanceof Double) {
      double[] doubles = new double[length];
      for (int i = 0; i < length; i++) {
        if (!(values[i] instanceof Double number)) {
          mixed.enter();
          return PyList.wrap(values, length);
        }
        doubles[i] = number;
      }
      return PyList.ofDoubles(doubles);
    }
    return PyList.wrap(values, length);
  }

  static RuntimeException notIterable(Object value) {
    return PyErrors.typeError("Value after * must be an iterable, not %s", Types.nameOf(value));
  }
}
