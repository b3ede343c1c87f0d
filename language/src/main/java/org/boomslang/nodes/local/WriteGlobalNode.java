package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.objects.Items;
import org.boomslang.objects.dict.GlobalCell;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.str.PyStr;

/** Writes a global name through its cell. */
public final class WriteGlobalNode extends PyNode implements WriteNode {
  private final String name;
  @CompilationFinal private PyDict namespace;
  @CompilationFinal private GlobalCell cell;
  @CompilationFinal private boolean generic;

  public WriteGlobalNode(String name) {
    this.name = name;
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    PyDict globals =
        CompilerDirectives.castExact(frame.getArguments()[0], PyFunction.class).globals();
    if (globals != namespace) {
      if (generic) {
        store(globals, value);
        return;
      }
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (namespace != null || !GlobalLookup.isPlain(globals)) {
        generic = true;
        store(globals, value);
        return;
      }
      cell = globals.cell(name);
      namespace = globals;
    }
    store(cell, value);
  }

  @TruffleBoundary(allowInlining = true)
  private static void store(GlobalCell cell, Object value) {
    cell.set(value);
  }

  @TruffleBoundary
  private void store(PyDict globals, Object value) {
    if (GlobalLookup.isPlain(globals)) {
      globals.putStr(name, value);
    } else {
      Items.set(globals, PyStr.constant(name), value);
    }
  }
}
