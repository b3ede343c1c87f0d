package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.Arrays;

/**
 * Calls bodies of generators and coroutines; those of the first few kinds can be inlined. Not a
 * body into itself: the code of recursive generators would be several times as large, and no
 * quicker.
 */
final class BodyCallNode extends Node {
  private static final int LIMIT = 3;

  /** One per body seen. */
  @Children private DirectCallNode[] calls = {};

  /** Whether more bodies have come than have calls of their own. */
  @CompilationFinal private boolean megamorphic;

  /** For the others. */
  @Child private IndirectCallNode indirect;

  private BodyCallNode() {}

  static BodyCallNode create() {
    return new BodyCallNode();
  }

  /** One that inlines nothing. */
  static BodyCallNode indirect() {
    BodyCallNode node = new BodyCallNode();
    node.megamorphic = true;
    node.indirect = IndirectCallNode.create();
    return node;
  }

  @ExplodeLoop
  Object call(RootCallTarget target, Object... arguments) {
    for (DirectCallNode call : calls) {
      if (call.getCallTarget() == target) {
        return call.call(arguments);
      }
    }
    if (indirect == null || !(megamorphic || isOwn(target))) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (learn(target)) {
        return call(target, arguments);
      }
    }
    return indirect.call(target, arguments);
  }

  private boolean isOwn(RootCallTarget target) {
    RootNode own = getRootNode();
    return own != null && own.getCallTarget() == target;
  }

  /** Whether the body has a call of its own now. */
  private boolean learn(RootCallTarget target) {
    return atomic(
        () -> {
          for (DirectCallNode call : calls) {
            if (call.getCallTarget() == target) {
              return true;
            }
          }
          boolean full = calls.length >= LIMIT;
          if (full || isOwn(target)) {
            if (indirect == null) {
              indirect = insert(IndirectCallNode.create());
            }
            megamorphic |= full;
            return false;
          }
          DirectCallNode[] next = Arrays.copyOf(calls, calls.length + 1);
          next[calls.length] = DirectCallNode.create(target);
          calls = insert(next);
          return true;
        });
  }
}
