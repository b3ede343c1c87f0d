package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.Identity;

/** {@code None}, {@code True} or {@code False}, compared by identity. */
public final class SingletonPatternNode extends PatternNode {
  private final Object value;

  public SingletonPatternNode(Object value) {
    this.value = value;
  }

  @Override
  public boolean matches(VirtualFrame frame, Object subject) {
    return Identity.identical(subject, value);
  }
}
