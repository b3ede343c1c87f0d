package org.boomslang.modules.symtable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.ComprehensionKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.parser.ast.Pos;

/**
 * One block as CPython's symbol table describes it. Boomslang's analysis keeps an inlined
 * comprehension as a block of its own, and no block for annotations that are not there; in
 * CPython's table, the names of the one are among those of the block around, and the other is an
 * empty block.
 *
 * <p>Thread-safety: immutable once made.
 *
 * @param symbols for every name what is done with it, and from bit {@link #SCOPE_OFFSET} where it
 *     is found
 */
record BlockSymbols(
    BlockKind kind,
    String name,
    int line,
    boolean nested,
    List<String> parameters,
    Map<String, Integer> symbols,
    List<BlockSymbols> children) {

  static final int LOCAL = 1;
  static final int GLOBAL_EXPLICIT = 2;
  static final int GLOBAL_IMPLICIT = 3;
  static final int FREE = 4;
  static final int CELL = 5;

  static final int SCOPE_OFFSET = 12;

  /** A name of an inlined comprehension that a function inside it captures. */
  static final int COMPREHENSION_CELL = 2048;

  private static final int FLAGS = (1 << SCOPE_OFFSET) - 1;

  /**
   * @param futureAnnotations whether annotations are not evaluated, and so have no blocks
   */
  static BlockSymbols of(Scope scope, boolean futureAnnotations) {
    Map<String, Integer> symbols = new LinkedHashMap<>();
    List<BlockSymbols> children = new ArrayList<>();
    Set<String> passedOn = new HashSet<>();
    for (String name : scope.names()) {
      int flags = scope.flags(name);
      if (scope.kind() == BlockKind.ANNOTATION) {
        if (name.equals("__conditional_annotations__")
            && scope.binding(name) == Binding.GLOBAL_IMPLICIT) {
          continue;
        }
      }
      if (name.equals(".format")) {
        flags |= Scope.USE;
      }
      symbols.put(name, flags | code(scope.binding(name)) << SCOPE_OFFSET);
      if (flags == 0) {
        passedOn.add(name);
      }
    }
    Set<String> inlinedCells = new HashSet<>();
    Scope variables = futureAnnotations ? null : scope.localAnnotations();
    for (Scope child : scope.children()) {
      if (variables != null && !startsBefore(child, variables)) {
        children.add(emptyAnnotations(variables.pos().line(), scope));
        variables = null;
      }
      if (hasNoAnnotations(child) && !futureAnnotations) {
        children.add(emptyAnnotations(child.pos().line(), scope));
      }
      BlockSymbols block = of(child, futureAnnotations);
      if (child.isInlined()) {
        block.mergeInto(scope, symbols, passedOn, inlinedCells);
        children.addAll(block.children);
      } else {
        children.add(block);
      }
    }
    if (variables != null) {
      children.add(emptyAnnotations(variables.pos().line(), scope));
    }
    for (String name : inlinedCells) {
      symbols.computeIfPresent(
          name, (key, value) -> asComprehensionCell(value, scope.isFunctionLike()));
    }
    return new BlockSymbols(
        scope.kind(),
        nameOf(scope),
        scope.kind() == BlockKind.MODULE ? 0 : scope.pos().line(),
        scope.isNested(),
        scope.parameters(),
        symbols,
        children);
  }

  private static boolean startsBefore(Scope first, Scope second) {
    Pos a = first.pos();
    Pos b = second.pos();
    return a.line() < b.line() || (a.line() == b.line() && a.col() < b.col());
  }

  private static int asComprehensionCell(int symbol, boolean inFunction) {
    int flags = symbol & FLAGS | COMPREHENSION_CELL;
    int scope = symbol >> SCOPE_OFFSET;
    return flags | (inFunction && scope == LOCAL ? CELL : scope) << SCOPE_OFFSET;
  }

  private void mergeInto(
      Scope around, Map<String, Integer> target, Set<String> passedOn, Set<String> inlinedCells) {
    for (Map.Entry<String, Integer> entry : symbols.entrySet()) {
      int flags = entry.getValue() & FLAGS;
      int scope = entry.getValue() >> SCOPE_OFFSET;
      if ((flags & Scope.PARAM) != 0) {
        continue;
      }
      if (scope == CELL || (flags & COMPREHENSION_CELL) != 0) {
        inlinedCells.add(entry.getKey());
      }
      if (!target.containsKey(entry.getKey()) || passedOn.remove(entry.getKey())) {
        boolean throughClass =
            scope == FREE
                && around.kind() == BlockKind.CLASS
                && (entry.getKey().equals("__class__") || entry.getKey().equals("__classdict__"));
        target.put(
            entry.getKey(), flags | (throughClass ? GLOBAL_IMPLICIT : scope) << SCOPE_OFFSET);
      }
    }
  }

  private static boolean hasNoAnnotations(Scope scope) {
    return scope.kind() == BlockKind.FUNCTION
        && scope.comprehension() == null
        && scope.annotations() == null
        && !scope.name().equals("<lambda>");
  }

  private static BlockSymbols emptyAnnotations(int line, Scope around) {
    Map<String, Integer> symbols = new LinkedHashMap<>();
    symbols.put(".format", Scope.PARAM | Scope.USE | LOCAL << SCOPE_OFFSET);
    if (around.kind() == BlockKind.CLASS || around.canSeeClassScope()) {
      symbols.put("__classdict__", Scope.USE | FREE << SCOPE_OFFSET);
    }
    return new BlockSymbols(
        BlockKind.ANNOTATION,
        "__annotate__",
        line,
        around.isNested() || around.isFunctionLike(),
        List.of(".format"),
        symbols,
        List.of());
  }

  private static String nameOf(Scope scope) {
    ComprehensionKind comprehension = scope.comprehension();
    String name = comprehension != null ? comprehension.codeName() : scope.name();
    return name.startsWith("<") ? name.substring(1, name.length() - 1) : name;
  }

  private static int code(Binding binding) {
    return switch (binding) {
      case LOCAL -> LOCAL;
      case CELL -> CELL;
      case FREE -> FREE;
      case GLOBAL_EXPLICIT -> GLOBAL_EXPLICIT;
      case GLOBAL_IMPLICIT -> GLOBAL_IMPLICIT;
    };
  }
}
