package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code _}. */
public final class WildcardPatternNode extends PatternNode {
  @Override
  public boolean matches(VirtualFrame frame, Object subject) {
    return true;
  }
}
