package org.boomslang.nodes.races;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** A global or captured variable; tells before it is written. */
public final class ObservedNameTarget extends PyNode implements WriteNode {
  @Child private TellNode tell = new TellNode();
  @Child private WriteNode target;
  @Child private CellNode cell;
  private final String name;
  private final Site site;

  @CompilationFinal(dimensions = 1)
  private final int[] bases;

  /**
   * @param cell finds the captured variable; null for a global
   * @param bases slots of reads on which the value may depend
   */
  public ObservedNameTarget(WriteNode target, CellNode cell, String name, Site site, int[] bases) {
    this.target = target;
    this.cell = cell;
    this.name = name;
    this.site = site;
    this.bases = bases;
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    if (tell.isDue()) {
      Object[] seen = Basis.read(frame, bases);
      if (cell != null) {
        RaceEvents.writeCell(tell.thread(frame), cell.execute(frame), name, value, site, seen);
      } else {
        PyFunction function = (PyFunction) frame.getArguments()[0];
        RaceEvents.writeGlobal(tell.thread(frame), function.globals(), name, value, site, seen);
      }
    }
    target.write(frame, value);
  }
}
