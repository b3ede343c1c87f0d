package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Droppable;

/**
 * {@code open(path).read()} and the like: the file is a value on the way, which nobody holds after
 * the method has returned or raised. CPython's reference count closes it there; so does this node,
 * if the function really was the builtin one.
 */
public final class DroppedFileCallNode extends ExpressionNode {
  @Child private ExpressionNode function;
  @Child private ExpressionNode open;
  @Child private ExpressionNode method;
  private final int slot;

  /**
   * @param function gives what opens
   * @param open calls what the slot holds
   * @param method calls a method of what the next slot holds
   * @param slot the first of two temporary slots
   */
  public DroppedFileCallNode(
      ExpressionNode function, ExpressionNode open, ExpressionNode method, int slot) {
    this.function = function;
    this.open = open;
    this.method = method;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object opener = function.execute(frame);
    frame.setObject(slot, opener);
    Object file = open.execute(frame);
    frame.setObject(slot, null);
    frame.setObject(slot + 1, file);
    try {
      return method.execute(frame);
    } finally {
      frame.setObject(slot + 1, null);
      if (file instanceof Droppable dropped) {
        drop(dropped, opener);
      }
    }
  }

  @TruffleBoundary
  private static void drop(Droppable file, Object opener) {
    if (file.isFreshFrom(opener)) {
      file.drop();
    }
  }
}
