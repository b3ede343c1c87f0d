package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;

/** A pattern. */
public abstract class PatternNode extends PyNode {

  /** Whether the subject fits; captures are in their slots if so. */
  public abstract boolean matches(VirtualFrame frame, Object subject);
}
