package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.module.LoadedModules;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/**
 * Calls {@code __import__} for an import statement; the value is what it returns. A module that is
 * loaded is found without the call, unless {@code __import__} was replaced or the name begins with
 * dots.
 */
public final class ImportNode extends ExpressionNode {
  private final TruffleString module;

  /** The first part of the name, the same string if it is the only one. */
  private final TruffleString top;

  /** What is imported from the module; null for the module itself. */
  @CompilationFinal(dimensions = 1)
  private final TruffleString[] names;

  private final int level;

  /** Whether importing can be as simple as finding the module: no dots in front, no star. */
  private final boolean simple;

  private final boolean namespace;

  /**
   * @param names of {@code from module import names}; null for {@code import module}
   * @param namespace whether the block keeps its names in a mapping, which {@code __import__} gets
   */
  public ImportNode(String module, String[] names, int level, boolean namespace) {
    this.module = PyStr.constant(module);
    this.level = level;
    this.namespace = namespace;
    simple = level == 0 && !(names != null && names.length == 1 && names[0].equals("*"));
    int dot = module.indexOf('.');
    top = dot < 0 ? this.module : PyStr.constant(module.substring(0, dot));
    this.names = names == null ? null : new TruffleString[names.length];
    for (int i = 0; names != null && i < names.length; i++) {
      this.names[i] = PyStr.constant(names[i]);
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
    if (simple && isOriginal(importer)) {
      PyModule known = loaded();
      if (known != null) {
        return known;
      }
    }
    return Calls.call(
        importer,
        module,
        function.globals(),
        locals == null ? function.globals() : locals,
        names == null
            ? PyNone.NONE
            : PyTuple.of(Arrays.copyOf(names, names.length, Object[].class)),
        (long) level);
  }

  private static boolean isOriginal(Object importer) {
    return importer instanceof PyBuiltinFunction function
        && function.code().name().equals("__import__");
  }

  /** What {@code __import__} would return, if there is nothing to load; else null. */
  private PyModule loaded() {
    LoadedModules modules = LoadedModules.of(PyContext.get());
    PyModule known = modules.find(module);
    if (names != null) {
      return known != null && LoadedModules.hasAll(known, names) ? known : null;
    }
    return known == null || top == module ? known : modules.find(top);
  }
}
