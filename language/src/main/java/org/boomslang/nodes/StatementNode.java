package org.boomslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * A node that acts. {@code return}, {@code break} and {@code continue} leave by control-flow
 * exceptions, see {@code nodes.statement}.
 */
public abstract class StatementNode extends PyNode {

  /** Sets the position and returns this node. */
  public final StatementNode withPosition(long position) {
    setPosition(position);
    return this;
  }

  public abstract void execute(VirtualFrame frame);
}
