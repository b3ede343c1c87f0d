package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.iteration.UnpackNode;

/** The places {@code a, b, *c}. */
public final class UnpackTargetNode extends PyNode implements WriteNode {
  @Child private UnpackNode unpack;
  @Children private final WriteNode[] targets;

  /**
   * @param star index of the starred target, -1 for none
   */
  public UnpackTargetNode(WriteNode[] targets, int star, long position) {
    this.targets = targets;
    this.unpack =
        star < 0
            ? UnpackNode.create(targets.length, -1, 0)
            : UnpackNode.create(star, star, targets.length - star - 1);
    setPosition(position);
  }

  @Override
  @ExplodeLoop
  public void write(VirtualFrame frame, Object value) {
    at(frame);
    Object[] values = unpack.execute(frame, value);
    for (int i = 0; i < targets.length; i++) {
      targets[i].write(frame, values[i]);
    }
  }
}
