package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;

/** Reads a local variable. The slot's tag says which kind of value it holds at present. */
public abstract class ReadLocalNode extends ExpressionNode {
  final int slot;
  final String name;

  ReadLocalNode(int slot, String name) {
    this.slot = slot;
    this.name = name;
  }

  public static ReadLocalNode create(int slot, String name) {
    return ReadLocalNodeGen.create(slot, name);
  }

  /** While the variable holds an int. */
  @Specialization(guards = "frame.isLong(slot)")
  final long readLong(VirtualFrame frame) {
    return frame.getLong(slot);
  }

  /** While the variable holds a float. */
  @Specialization(guards = "frame.isDouble(slot)")
  final double readDouble(VirtualFrame frame) {
    return frame.getDouble(slot);
  }

  /** While the variable holds a bool. */
  @Specialization(guards = "frame.isBoolean(slot)")
  final boolean readBoolean(VirtualFrame frame) {
    return frame.getBoolean(slot);
  }

  /** While the variable holds any other object, or nothing. */
  @Specialization(guards = "frame.isObject(slot)")
  final Object readObject(VirtualFrame frame) {
    Object value = frame.getObject(slot);
    if (value == null) {
      CompilerDirectives.transferToInterpreter();
      at(frame);
      throw NameErrors.unboundLocal(name);
    }
    return value;
  }

  /** The slot, for nodes that work on the variable as a whole. */
  public final int slot() {
    return slot;
  }
}
