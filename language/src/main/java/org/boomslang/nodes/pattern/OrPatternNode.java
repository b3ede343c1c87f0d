package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** {@code pattern | pattern}. */
public final class OrPatternNode extends PatternNode {
  @Children private final PatternNode[] patterns;

  public OrPatternNode(PatternNode[] patterns) {
    this.patterns = patterns;
  }

  @Override
  @ExplodeLoop
  public boolean matches(VirtualFrame frame, Object subject) {
    for (PatternNode pattern : patterns) {
      if (pattern.matches(frame, subject)) {
        return true;
      }
    }
    return false;
  }
}
