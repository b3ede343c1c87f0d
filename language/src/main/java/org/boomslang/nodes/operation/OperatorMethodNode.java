package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.call.DispatchNode;
import org.boomslang.objects.Calls;

/**
 * The call of one operator method: {@code __add__(left, right)} or {@code __radd__(right, left)}.
 */
final class OperatorMethodNode extends Node {

  private final Object method;
  private final boolean swapped;
  @Child private DispatchNode dispatch = DispatchNode.create(2, Calls.NO_NAMES);

  OperatorMethodNode(Object method, boolean swapped) {
    this.method = method;
    this.swapped = swapped;
  }

  Object execute(VirtualFrame frame, Object left, Object right) {
    return dispatch.execute(
        frame,
        method,
        swapped ? new Object[] {null, right, left} : new Object[] {null, left, right});
  }
}
