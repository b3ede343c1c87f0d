package org.boomslang.nodes.local;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;

/**
 * Writes a computed value to a local variable. Each site stores what it has seen so far unboxed; a
 * site that sees several kinds stores objects.
 */
public abstract class WriteLocalNode extends PyNode implements WriteNode {
  final int slot;

  WriteLocalNode(int slot) {
    this.slot = slot;
  }

  public static WriteLocalNode create(int slot) {
    return WriteLocalNodeGen.create(slot);
  }

  abstract void execute(VirtualFrame frame, Object value);

  @Override
  public void write(VirtualFrame frame, Object value) {
    execute(frame, value);
  }

  @Override
  public void writeLong(VirtualFrame frame, long value) {
    frame.setLong(slot, value);
  }

  @Override
  public void writeDouble(VirtualFrame frame, double value) {
    frame.setDouble(slot, value);
  }

  @Override
  public void writeBoolean(VirtualFrame frame, boolean value) {
    frame.setBoolean(slot, value);
  }

  @Specialization
  final void storeLong(VirtualFrame frame, long value) {
    frame.setLong(slot, value);
  }

  @Specialization
  final void storeDouble(VirtualFrame frame, double value) {
    frame.setDouble(slot, value);
  }

  @Specialization
  final void storeBoolean(VirtualFrame frame, boolean value) {
    frame.setBoolean(slot, value);
  }

  @Specialization(replaces = {"storeLong", "storeDouble", "storeBoolean"})
  final void storeObject(VirtualFrame frame, Object value) {
    frame.setObject(slot, value);
  }
}
