package org.boomslang.nodes;

import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.frame.PythonRoot;

/**
 * Where tools (debugger, profiler, coverage) may put probes: around the statements of a program and
 * around the bodies of its roots. What a node is follows from where it stands in the tree, so that
 * nodes carry nothing for tools. Stateless.
 */
final class Instruments {
  private Instruments() {}

  /** The parent, whether or not the node has a probe. */
  private static Node owner(Node node) {
    Node parent = node.getParent();
    return parent instanceof WrapperNode ? parent.getParent() : parent;
  }

  /** The position of a statement of the program, {@link Positions#NONE} for any other node. */
  static long statementPosition(PyNode node) {
    return owner(node) instanceof PyNode parent ? parent.statementPosition(node) : Positions.NONE;
  }

  /** Whether the node computes what an activation returns. */
  static boolean isBody(ExpressionNode node) {
    return owner(node) instanceof RootNode root && root instanceof PythonRoot;
  }

  static SourceSection section(Node node, long position) {
    return position != Positions.NONE && node.getRootNode() instanceof PythonRoot root
        ? root.sourceSection(position)
        : null;
  }
}
