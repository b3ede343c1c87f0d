package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** Reads in frame slots on which a write may depend. Immutable. */
final class Basis {
  private Basis() {}

  /** What the slots hold; null where the read was not seen. */
  @ExplodeLoop
  static Object[] read(VirtualFrame frame, int[] slots) {
    Object[] result = new Object[slots.length];
    for (int i = 0; i < slots.length; i++) {
      result[i] = frame.isObject(slots[i]) ? frame.getObject(slots[i]) : null;
    }
    return result;
  }
}
