package org.boomslang.modules.symtable;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The attributes of {@code symtable entry}. */
@PyBuiltins(type = "symtable entry")
public final class SymtableEntryMethods {
  private SymtableEntryMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PySymtableEntry self) {
    return "<symtable entry "
        + self.block.name()
        + "("
        + self.id()
        + "), line "
        + self.block.line()
        + ">";
  }

  @PyBuiltin(name = "id", kind = Kind.MEMBER)
  static long id(PySymtableEntry self) {
    return self.id();
  }

  @PyBuiltin(name = "name", kind = Kind.MEMBER)
  static String name(PySymtableEntry self) {
    return self.block.name();
  }

  @PyBuiltin(name = "symbols", kind = Kind.MEMBER)
  static Object symbols(PySymtableEntry self) {
    return self.symbols;
  }

  @PyBuiltin(name = "varnames", kind = Kind.MEMBER)
  static Object varnames(PySymtableEntry self) {
    return self.parameters;
  }

  @PyBuiltin(name = "children", kind = Kind.MEMBER)
  static Object children(PySymtableEntry self) {
    return self.children;
  }

  @PyBuiltin(name = "nested", kind = Kind.MEMBER)
  static long nested(PySymtableEntry self) {
    return self.block.nested() ? 1 : 0;
  }

  @PyBuiltin(name = "type", kind = Kind.MEMBER)
  static long type(PySymtableEntry self) {
    return SymtableModule.KINDS.indexOf(self.block.kind());
  }

  @PyBuiltin(name = "lineno", kind = Kind.MEMBER)
  static long line(PySymtableEntry self) {
    return self.block.line();
  }
}
