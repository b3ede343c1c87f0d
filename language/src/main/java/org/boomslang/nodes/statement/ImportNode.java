package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Calls {@code __import__} for an import statement; the value is what it returns. */
public final class ImportNode extends ExpressionNode {
  private final String module;
  @CompilationFinal private final Object fromList;
  private final int level;
  private final boolean namespace;

  /**
   * @param names of {@code from module import names}; null for {@code import module}
   * @param namespace whether the block keeps its names in a mapping, which {@code __import__} gets
   */
  public ImportNode(String module, String[] names, int level, boolean namespace) {
    this.module = module;
    this.level = level;
    this.namespace = namespace;
    if (names == null) {
      fromList = PyNone.NONE;
    } else {
      Object[] list = new Object[names.length];
      for (int i = 0; i < names.length; i++) {
        list[i] = PyStr.constant(names[i]);
      }
      fromList = PyTuple.of(list);
    }
  }

  @Override
  public Object execute(VirtualFrame frame) {
    at(frame);
    Object[] arguments = frame.getArguments();
    return load((PyFunction) arguments[0], namespace ? PyArguments.namespace(frame) : PyNone.NONE);
  }

  @TruffleBoundary
  private Object load(PyFunction function, Object locals) {
    Object importer = function.builtin("__import__");
    if (importer == null) {
      throw PyErrors.importError("__import__ not found");
    }
    return Calls.call(
        importer,
        PyStr.constant(module),
        function.globals(),
        locals == null ? function.globals() : locals,
        fromList,
        (long) level);
  }
}
