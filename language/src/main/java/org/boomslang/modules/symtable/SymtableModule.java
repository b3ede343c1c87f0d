package org.boomslang.modules.symtable;

import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.compiler.scope.SymbolTable;
import org.boomslang.modules.builtins.FileNames;
import org.boomslang.modules.imports.Sources;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** Module {@code _symtable}. */
@PyBuiltins(module = "_symtable")
public final class SymtableModule {
  /** The kinds of block in the order of their numbers in Python. */
  static final List<BlockKind> KINDS =
      List.of(
          BlockKind.FUNCTION,
          BlockKind.CLASS,
          BlockKind.MODULE,
          BlockKind.ANNOTATION,
          BlockKind.TYPE_ALIAS,
          BlockKind.TYPE_PARAMETERS,
          BlockKind.TYPE_VARIABLE);

  private SymtableModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("USE", (long) Scope.USE);
    module.setAttribute("DEF_GLOBAL", (long) Scope.GLOBAL);
    module.setAttribute("DEF_NONLOCAL", (long) Scope.NONLOCAL);
    module.setAttribute("DEF_LOCAL", (long) Scope.LOCAL);
    module.setAttribute("DEF_PARAM", (long) Scope.PARAM);
    module.setAttribute("DEF_TYPE_PARAM", (long) Scope.TYPE_PARAM);
    module.setAttribute("DEF_FREE_CLASS", (long) Scope.FREE_CLASS);
    module.setAttribute("DEF_IMPORT", (long) Scope.IMPORT);
    module.setAttribute("DEF_BOUND", (long) (Scope.LOCAL | Scope.PARAM | Scope.IMPORT));
    module.setAttribute("DEF_ANNOT", (long) Scope.ANNOTATED);
    module.setAttribute("DEF_COMP_ITER", (long) Scope.COMPREHENSION_TARGET);
    module.setAttribute("DEF_COMP_CELL", (long) BlockSymbols.COMPREHENSION_CELL);
    for (BlockKind kind : BlockKind.values()) {
      module.setAttribute("TYPE_" + kind.name(), (long) KINDS.indexOf(kind));
    }
    module.setAttribute("LOCAL", (long) BlockSymbols.LOCAL);
    module.setAttribute("GLOBAL_EXPLICIT", (long) BlockSymbols.GLOBAL_EXPLICIT);
    module.setAttribute("GLOBAL_IMPLICIT", (long) BlockSymbols.GLOBAL_IMPLICIT);
    module.setAttribute("FREE", (long) BlockSymbols.FREE);
    module.setAttribute("CELL", (long) BlockSymbols.CELL);
    module.setAttribute("SCOPE_OFF", (long) BlockSymbols.SCOPE_OFFSET);
    module.setAttribute("SCOPE_MASK", 15L);
  }

  @PyBuiltin(
      name = "symtable",
      sig = "(source, filename, startstr, /)",
      doc = "Return symbol and scope dictionaries used internally by compiler.")
  static Object symtable(Object source, Object filename, String startstr) {
    if (!PyStr.isStr(source) && !Buffers.isBytesLike(source)) {
      throw PyErrors.typeError("symtable() arg 1 must be a string or bytes object");
    }
    String file = FileNames.decode(filename);
    switch (startstr) {
      case "exec", "eval", "single" -> {
        SymbolTable table = Sources.symbols(source, file, startstr);
        boolean futureAnnotations = table.options().futureAnnotations();
        return PySymtableEntry.of(BlockSymbols.of(table.top(), futureAnnotations));
      }
      default -> throw PyErrors.valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
    }
  }
}
