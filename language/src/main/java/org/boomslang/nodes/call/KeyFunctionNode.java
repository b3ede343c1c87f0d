package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.objects.Calls;

/** Calls a key function for all elements, in compiled code that can inline it. */
final class KeyFunctionNode extends Node {
  @Child private DispatchNode call = DispatchNode.create(1, Calls.NO_NAMES);

  private KeyFunctionNode() {}

  static KeyFunctionNode create() {
    return new KeyFunctionNode();
  }

  Object[] execute(VirtualFrame frame, Object function, Object[] items) {
    Object[] keys = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      keys[i] = call.execute(frame, function, new Object[] {null, items[i]});
      TruffleSafepoint.poll(this);
    }
    if (CompilerDirectives.hasNextTier()) {
      LoopNode.reportLoopCount(this, items.length);
    }
    return keys;
  }
}
