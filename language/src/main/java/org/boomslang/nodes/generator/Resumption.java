package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.StatementNode;
import org.boomslang.objects.frame.FrameLayout;
import org.boomslang.objects.generator.Activation;

/** How constructs keep in a static slot where they were left. Zero is the beginning. */
final class Resumption {
  private Resumption() {}

  /** Reads and clears the state of a construct that is entered. */
  static int enter(VirtualFrame frame, int slot) {
    int state = frame.getIntStatic(slot);
    if (state != 0) {
      frame.setIntStatic(slot, 0);
    }
    return state;
  }

  /** Runs a part of a construct and tells how it ended. */
  static int run(StatementNode part, VirtualFrame frame) {
    try {
      return part.executeStatement(frame);
    } catch (YieldException e) {
      return Completion.SUSPENDED;
    }
  }

  /** Notes the state of a construct where a part of it is suspended; gives how the part ended. */
  static int leave(VirtualFrame frame, int slot, int state, int end) {
    if (end == Completion.SUSPENDED) {
      frame.setIntStatic(slot, state);
    }
    return end;
  }

  /**
   * The same where code waits that runs even when nobody resumes the body again: that of {@code
   * finally}, {@code __exit__}, or a handler of GeneratorExit.
   */
  static int leaveProtected(VirtualFrame frame, int slot, int state, int end) {
    if (end == Completion.SUSPENDED) {
      ((Activation) frame.getObjectStatic(FrameLayout.GENERATOR)).protect();
    }
    return leave(frame, slot, state, end);
  }
}
