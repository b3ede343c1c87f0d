package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code pattern as name}, or a bare name: stores the subject to a slot. */
public final class CapturePatternNode extends PatternNode {
  @Child private PatternNode pattern;
  private final int slot;

  /**
   * @param pattern null for a bare name
   */
  public CapturePatternNode(PatternNode pattern, int slot) {
    this.pattern = pattern;
    this.slot = slot;
  }

  @Override
  public boolean matches(VirtualFrame frame, Object subject) {
    if (pattern != null && !pattern.matches(frame, subject)) {
      return false;
    }
    frame.setObject(slot, subject);
    return true;
  }
}
