package org.boomslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.bytes.PyMemoryView;

/**
 * A call {@code callee(value[a:b])}. Where the callee is {@code bytes} or {@code bytearray} and the
 * slice a view of memory, nobody else has seen that view, and it ends with the call, as it does in
 * CPython when its last reference goes: code that copies out of a buffer and then shortens it,
 * {@code data = bytes(view[:n]); del buffer[:n]}, counts on that.
 */
public final class SliceArgumentCallNode extends ExpressionNode {

  @Child private ExpressionNode callee;
  @Child private ExpressionNode argument;
  @Child private DispatchNode dispatch = DispatchNode.create(1, new String[0]);

  public SliceArgumentCallNode(ExpressionNode callee, ExpressionNode argument) {
    this.callee = callee;
    this.argument = argument;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    Object slice = argument.execute(frame);
    at(frame);
    if (slice instanceof PyMemoryView view
        && (function == BuiltinTypes.BYTES || function == BuiltinTypes.BYTEARRAY)) {
      try {
        return dispatch.execute(frame, function, new Object[] {null, view});
      } finally {
        view.release();
      }
    }
    return dispatch.execute(frame, function, new Object[] {null, slice});
  }
}
