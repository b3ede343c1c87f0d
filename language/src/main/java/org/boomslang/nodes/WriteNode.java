package org.boomslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.NodeInterface;

/**
 * A place that a value can be stored to: a variable, an attribute, an item, or a list of places.
 * {@code write} first evaluates the sub-expressions of the place (the object and the key), in
 * Python's order: the value to store was computed before.
 *
 * <p>A place that can hold unboxed values overrides the typed variants.
 */
public interface WriteNode extends NodeInterface {

  void write(VirtualFrame frame, Object value);

  default void writeLong(VirtualFrame frame, long value) {
    write(frame, value);
  }

  default void writeDouble(VirtualFrame frame, double value) {
    write(frame, value);
  }

  default void writeBoolean(VirtualFrame frame, boolean value) {
    write(frame, value);
  }
}
