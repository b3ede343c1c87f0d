package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.PyException;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;

/**
 * Finds the cell of a captured variable: in a frame slot of its own function, or in the closure.
 */
public abstract class CellNode extends PyNode {

  public abstract PyCell execute(VirtualFrame frame);

  /** The error for an unbound variable. */
  abstract PyException unbound();

  /** The cell that the function itself keeps in a slot. */
  public static CellNode local(int slot, String name) {
    return new LocalCell(slot, name);
  }

  /** The cell at an index of the function's closure. */
  public static CellNode free(int index, String name) {
    return new FreeCell(index, name);
  }

  private static final class LocalCell extends CellNode {
    private final int slot;
    private final String name;

    LocalCell(int slot, String name) {
      this.slot = slot;
      this.name = name;
    }

    @Override
    public PyCell execute(VirtualFrame frame) {
      return CompilerDirectives.castExact(frame.getObject(slot), PyCell.class);
    }

    @Override
    PyException unbound() {
      return NameErrors.unboundLocal(name);
    }
  }

  private static final class FreeCell extends CellNode {
    private final int index;
    private final String name;

    FreeCell(int index, String name) {
      this.index = index;
      this.name = name;
    }

    @Override
    public PyCell execute(VirtualFrame frame) {
      return CompilerDirectives.castExact(frame.getArguments()[0], PyFunction.class)
          .closure()[index];
    }

    @Override
    PyException unbound() {
      return NameErrors.unboundFree(name);
    }
  }
}
