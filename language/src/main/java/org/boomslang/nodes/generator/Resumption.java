package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
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

  /** Notes the state of a construct that a yield leaves. */
  static YieldException suspend(VirtualFrame frame, int slot, int state, YieldException exception) {
    frame.setIntStatic(slot, state);
    return exception;
  }

  /**
   * The same where code waits that runs even when nobody resumes the body again: that of {@code
   * finally}, {@code __exit__}, or a handler of GeneratorExit.
   */
  static YieldException suspendProtected(
      VirtualFrame frame, int slot, int state, YieldException exception) {
    ((Activation) frame.getObjectStatic(FrameLayout.GENERATOR)).protect();
    return suspend(frame, slot, state, exception);
  }
}
