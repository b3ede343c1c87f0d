package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Items;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.str.PyStr;

/** Writes a name in a block that keeps names in a mapping. */
public final class WriteNameNode extends PyNode implements WriteNode {
  private final String name;
  @Child private WriteGlobalNode global;

  public WriteNameNode(String name) {
    this.name = name;
    this.global = new WriteGlobalNode(name);
  }

  @Override
  public void write(VirtualFrame frame, Object value) {
    Object mapping = PyArguments.namespace(frame);
    if (mapping == null) {
      global.write(frame, value);
    } else {
      at(frame);
      store(mapping, value);
    }
  }

  @TruffleBoundary
  private void store(Object mapping, Object value) {
    if (mapping instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      dict.putStr(name, value);
    } else {
      Items.set(mapping, PyStr.constant(name), value);
    }
  }
}
