package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.bytes.PyMemoryView;

/**
 * {@code bytes(view[i:j])}, {@code bytes(memoryview(b)[i:j])}, {@code view[i:j].tobytes()}, {@code
 * memoryview(b)[i:j].tobytes()}, the ways to copy a part of a bytearray once: the views made on the
 * way are released afterwards, as CPython's reference count does, so that the length of the
 * bytearray can change at once.
 */
public final class DroppedViewCallNode extends ExpressionNode {
  @Child private ExpressionNode copier;
  @Child private ExpressionNode function;
  @Child private ExpressionNode view;
  @Child private ExpressionNode part;
  @Child private ExpressionNode copy;
  private final int slot;

  /**
   * @param copier gives what copies: {@code bytes}; null for a method of the view
   * @param function gives what makes the view; null when the view is there already
   * @param view calls what the second slot holds, or gives the view
   * @param part takes the part of what the third slot holds; null where all of it is copied
   * @param copy calls what the first slot holds with what the fourth holds, or a method of what the
   *     fourth holds, of what the third holds where there is no part
   * @param slot the first of four temporary slots
   */
  public DroppedViewCallNode(
      ExpressionNode copier,
      ExpressionNode function,
      ExpressionNode view,
      ExpressionNode part,
      ExpressionNode copy,
      int slot) {
    this.copier = copier;
    this.function = function;
    this.view = view;
    this.part = part;
    this.copy = copy;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object bytes = null;
    if (copier != null) {
      bytes = copier.execute(frame);
      frame.setObject(slot, bytes);
    }
    Object maker = null;
    if (function != null) {
      maker = function.execute(frame);
      frame.setObject(slot + 1, maker);
    }
    Object whole = view.execute(frame);
    frame.setObject(slot + 2, whole);
    Object piece = null;
    try {
      if (part != null) {
        piece = part.execute(frame);
        frame.setObject(slot + 3, piece);
      }
      return copy.execute(frame);
    } finally {
      clear(frame, slot, 4);
      if (whole instanceof PyMemoryView first) {
        // A slice of a view is a view that nobody else has seen.
        if ((copier == null || bytes == BuiltinTypes.BYTES || bytes == BuiltinTypes.BYTEARRAY)
            && piece instanceof PyMemoryView second) {
          second.drop();
        }
        if (function != null && first.isFreshFrom(maker)) {
          first.drop();
        }
      }
    }
  }
}
