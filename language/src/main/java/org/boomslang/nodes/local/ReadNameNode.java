package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;

/**
 * Reads a name in a block that keeps names in a mapping: first there, then in the closure where the
 * block has the name from around, else among globals and builtins.
 */
public final class ReadNameNode extends ExpressionNode {
  private final String name;
  @Child private ExpressionNode namespace;
  @Child private ReadGlobalNode global;
  @Child private CellNode cell;

  /**
   * @param namespace gives the mapping, or null when it is the globals
   * @param cell where to look after the mapping; null for globals and builtins
   */
  public ReadNameNode(String name, ExpressionNode namespace, CellNode cell) {
    this.name = name;
    this.namespace = namespace;
    this.cell = cell;
    this.global = cell == null ? new ReadGlobalNode(name) : null;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    at(frame);
    Object mapping = namespace.execute(frame);
    if (mapping != null) {
      Object value = GlobalLookup.get(mapping, name);
      if (value != null) {
        return value;
      }
    }
    Object value = cell == null ? global.readOrNull(frame) : cell.execute(frame).get();
    if (value == null) {
      CompilerDirectives.transferToInterpreter();
      throw cell == null ? NameErrors.undefined(name) : cell.unbound();
    }
    return value;
  }
}
