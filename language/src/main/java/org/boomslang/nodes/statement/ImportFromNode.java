package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;

/** One name of {@code from module import name}. */
public final class ImportFromNode extends ExpressionNode {
  @Child private ExpressionNode module;
  private final String name;

  /** The name, if no attribute of the type {@code module} is called so; else null. */
  private final TruffleString plainName;

  public ImportFromNode(ExpressionNode module, String name) {
    this.module = module;
    this.name = name;
    plainName = name.startsWith("__") ? null : PyStr.constant(name);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object source = module.execute(frame);
    at(frame);
    return read(source);
  }

  @TruffleBoundary
  private Object read(Object source) {
    if (plainName != null && source instanceof PyModule known && known.isPlain()) {
      Object value = known.dict().getStr(plainName);
      if (value != null) {
        return value;
      }
    }
    return ModuleNames.importFrom(source, name);
  }
}
