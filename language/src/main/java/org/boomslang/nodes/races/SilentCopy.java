package org.boomslang.nodes.races;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.statement.LoopStatementNode;

/**
 * Makes the copy of observed code that runs between the stretches of sampling. It tells nothing,
 * and what is compiled of it is as good as code that nobody observes: a place that may tell is a
 * call on a path that meets the usual one again, for which values have to be boxed and objects to
 * exist. Both use the same slots, so a running loop can go from one to the other. Thread-safety:
 * shared (stateless).
 */
public final class SilentCopy {
  private SilentCopy() {}

  /**
   * A body that runs as it is while accesses are looked at, and as a silent copy meanwhile. The
   * outermost loops of the copy have rounds of either kind, each as the moment asks for.
   *
   * @param body has not run yet
   */
  public static ExpressionNode besides(ExpressionNode body) {
    ExpressionNode copy = NodeUtil.cloneNode(body);
    silence(copy, true);
    return new StretchNode(body, copy);
  }

  private static void silence(Node node, boolean outermost) {
    if (node instanceof TellNode tell) {
      tell.silence();
    } else if (outermost && node instanceof LoopStatementNode loop) {
      LoopStatementNode observed = NodeUtil.cloneNode(loop);
      silenceChildren(loop, false);
      loop.alternateWith(observed);
    } else {
      silenceChildren(node, outermost);
    }
  }

  private static void silenceChildren(Node node, boolean outermost) {
    for (Node child : node.getChildren()) {
      silence(child, outermost);
    }
  }
}
