package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.boomslang.compiler.Definitions.Function;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.function.AnnotationNodes;
import org.boomslang.nodes.function.ComprehensionNodes;
import org.boomslang.nodes.function.MakeFunctionNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.literal.DictDisplayNode;
import org.boomslang.nodes.local.ReadCellNode;
import org.boomslang.nodes.local.WriteCellNode;
import org.boomslang.nodes.operation.CompareNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.IfNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.code.PyCode;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;

/**
 * Annotations: functions {@code __annotate__} that make them when they are asked for (PEP 649), or
 * strings under {@code from __future__ import annotations}.
 */
final class Annotations {
  private static final String CONDITIONAL = "__conditional_annotations__";

  private final UnitTranslator unit;

  /** The annotations of the module or class body being translated; found on first use. */
  private List<Deferred> deferred;

  /** Those of its bare annotations that are code; found on first use. */
  private Set<Object> code;

  Annotations(UnitTranslator unit) {
    this.unit = unit;
  }

  /**
   * An annotated name of a module or class body.
   *
   * @param index what {@code __conditional_annotations__} holds once the statement was executed; -1
   *     when it always is
   */
  private record Deferred(Stmt.AnnAssign node, String name, int index) {}

  // ------------------------------------------------------------------ functions

  /** Adds what a function's annotations need to the node that makes it. */
  void attach(MakeFunctionNode make, Function function) {
    PyCode code = codeOf(unit.unit, function);
    if (code != null) {
      make.withAnnotate(unit.definitions.closure(code));
    }
  }

  private record Entry(String name, Expr annotation) {}

  private static List<Entry> entries(Function function) {
    Arguments args = function.args();
    // In the order in which CPython stores them.
    List<Arg> all = new ArrayList<>(args.args());
    all.addAll(args.posonlyargs());
    if (args.vararg() != null) {
      all.add(args.vararg());
    }
    all.addAll(args.kwonlyargs());
    if (args.kwarg() != null) {
      all.add(args.kwarg());
    }
    List<Entry> entries = new ArrayList<>();
    for (Arg arg : all) {
      if (arg.annotation() != null) {
        entries.add(new Entry(arg.arg(), arg.annotation()));
      }
    }
    if (function.returns() != null) {
      entries.add(new Entry("return", function.returns()));
    }
    return entries;
  }

  /** The code of a function's annotations; null if it has none. */
  static PyCode codeOf(CodeUnit owner, Function function) {
    boolean used = owner.compilation.symbols().of(function.node()).annotationsUsed();
    return used && !entries(function).isEmpty()
        ? owner.nested(function.args(), () -> functionUnit(owner, function))
        : null;
  }

  static CodeUnit functionUnit(CodeUnit parent, Function function) {
    Scope scope = parent.compilation.symbols().of(function.args());
    List<Object> syntax = new ArrayList<>();
    entries(function).forEach(e -> syntax.add(e.annotation));
    return new CodeUnit(
        parent.compilation,
        parent,
        scope,
        "__annotate__",
        function.node().pos().line(),
        CodeUnit.positional("format"),
        syntax,
        null,
        t -> t.definitions.annotations.functionBody(function));
  }

  private ExpressionNode functionBody(Function function) {
    List<Entry> entries = entries(function);
    ExpressionNode[] keys = new ExpressionNode[entries.size()];
    ExpressionNode[] values = new ExpressionNode[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Expressions.text(unit.scope.mangle(entries.get(i).name));
      values[i] =
          unit.compilation.futureAnnotations()
              ? Expressions.text(Unparser.unparse(entries.get(i).annotation))
              : annotation(entries.get(i).annotation);
    }
    return new SequenceNode(
        new AnnotationNodes.CheckFormatNode(), DictDisplayNode.create(keys, values));
  }

  /** An annotation's value; {@code *args: *Ts} stands for the one element of {@code Ts}. */
  private ExpressionNode annotation(Expr node) {
    if (node instanceof Expr.Starred starred) {
      return new AnnotationNodes.UnpackOneNode(unit.expressions.translate(starred.value()))
          .withPosition(UnitTranslator.position(node.pos()));
    }
    return unit.expressions.translate(node);
  }

  // ------------------------------------------------------------------ modules and classes

  private boolean futures() {
    return unit.compilation.futureAnnotations();
  }

  /** At the beginning of a module or class body. */
  void prepare(List<StatementNode> nodes, Pos pos) {
    Scope scope = unit.scope;
    if (!scope.annotationsUsed()) {
      return;
    }
    if (futures()) {
      nodes.add(new AnnotationNodes.SetupNode());
      return;
    }
    if (scope.hasConditionalAnnotations()) {
      nodes.add(
          AssignNode.create(
              new ComprehensionNodes.NewContainerNode(ComprehensionNodes.Container.SET),
              conditionalTarget(pos)));
    }
  }

  private WriteNode conditionalTarget(Pos pos) {
    return unit.scope.kind() == BlockKind.CLASS
        ? new WriteCellNode(unit.cellFor(CONDITIONAL))
        : unit.names.writeMangled(CONDITIONAL, pos);
  }

  /** At the beginning of a module, whose annotations may be asked for while it runs. */
  void startModule(List<StatementNode> nodes, List<Stmt> body, Pos pos) {
    storeAnnotate(nodes, "__annotate__", body, pos);
    prepare(nodes, pos);
  }

  /** At the end of a class body. */
  void finishClass(List<StatementNode> nodes, List<Stmt> body, Pos pos) {
    storeAnnotate(nodes, "__annotate_func__", body, pos);
  }

  private void storeAnnotate(List<StatementNode> nodes, String name, List<Stmt> body, Pos pos) {
    List<Deferred> found = deferred();
    if (futures() || found.isEmpty()) {
      return;
    }
    Scope scope = unit.scope.annotations();
    PyCode code = unit.unit.nested(scope, () -> bodyUnit(unit.unit));
    unit.definitions.store(nodes, name, unit.definitions.closure(code), pos);
  }

  private List<Deferred> deferred() {
    if (deferred == null) {
      deferred = collect(unit.unit);
    }
    return deferred;
  }

  static boolean hasDeferred(CodeUnit owner) {
    return !owner.compilation.futureAnnotations()
        && owner.scope.annotations() != null
        && !collect(owner).isEmpty();
  }

  private static List<Deferred> collect(CodeUnit owner) {
    List<Deferred> found = new ArrayList<>();
    int[] next = {0};
    for (Object statement : owner.syntax) {
      collect(statement, owner.scope, owner.scope.kind() == BlockKind.MODULE, next, found);
    }
    return found;
  }

  /** Whether a statement declares the type of a name and does nothing else to it. */
  static boolean isBare(Stmt.AnnAssign node) {
    return node.value() == null && node.target() instanceof Expr.Name;
  }

  /** Whether a bare annotation is among the {@link #executed} ones. */
  boolean isCode(Stmt.AnnAssign node) {
    if (code == null) {
      code = executed(unit.unit);
    }
    return code.contains(node);
  }

  /** The bare annotations that are code: those of which it is noted that they were met. */
  static Set<Object> executed(CodeUnit owner) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    BlockKind kind = owner.scope.kind();
    if (kind == BlockKind.MODULE || kind == BlockKind.CLASS) {
      boolean all = owner.compilation.futureAnnotations();
      for (Deferred each : collect(owner)) {
        if (all || each.index >= 0) {
          found.add(each.node);
        }
      }
    }
    return found;
  }

  private static void collect(
      Object node, Scope scope, boolean conditional, int[] next, List<Deferred> found) {
    switch (node) {
      case Stmt.AnnAssign a -> {
        if (a.simple() && a.target() instanceof Expr.Name(String id, var _, var _)) {
          found.add(new Deferred(a, scope.mangle(id).intern(), conditional ? next[0]++ : -1));
        }
      }
      case Stmt.FunctionDef _, Stmt.AsyncFunctionDef _, Stmt.ClassDef _ -> {}
      case Stmt _, ExceptHandler _, MatchCase _ ->
          Children.forEach(node, child -> collect(child, scope, true, next, found));
      default -> {}
    }
  }

  /** The code of a module's or class's {@code __annotate__}. */
  static CodeUnit bodyUnit(CodeUnit owner) {
    List<Object> syntax = new ArrayList<>();
    List<Deferred> all = collect(owner);
    all.forEach(d -> syntax.add(d.node.annotation()));
    Scope scope = owner.scope.annotations();
    return new CodeUnit(
        owner.compilation,
        owner,
        scope,
        "__annotate__",
        owner.scope.kind() == BlockKind.CLASS
            ? owner.scope.pos().line()
            : all.getFirst().node.pos().line(),
        CodeUnit.positional("format"),
        syntax,
        null,
        t -> t.definitions.annotations.body(all));
  }

  private ExpressionNode body(List<Deferred> all) {
    int slot = unit.temporary();
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(new AnnotationNodes.CheckFormatNode());
    nodes.add(
        AssignNode.create(
            new ComprehensionNodes.NewContainerNode(ComprehensionNodes.Container.DICT),
            unit.writeTemporary(slot)));
    for (Deferred each : all) {
      StatementNode put =
          new ComprehensionNodes.PutNode(
                  slot,
                  Expressions.text(each.name),
                  unit.expressions.translate(each.node.annotation()))
              .withPosition(UnitTranslator.position(each.node.annotation().pos()));
      if (each.index >= 0) {
        put =
            new IfNode(
                CompareNode.create(
                    CompareOp.IN,
                    ConstantNode.create((long) each.index),
                    unit.names.readMangled(CONDITIONAL)),
                put,
                null);
      }
      nodes.add(put);
    }
    return new SequenceNode(BlockNode.of(nodes), new ComprehensionNodes.TakeNode(slot));
  }

  /** What an annotated assignment in a module or class body does; null for nothing. */
  StatementNode note(Stmt.AnnAssign node, Expr.Name name) {
    long position = UnitTranslator.position(node.pos());
    if (futures()) {
      return new AnnotationNodes.StoreStringNode(
              unit.scope.mangle(name.id()).intern(), Unparser.unparse(node.annotation()))
          .withPosition(position);
    }
    for (Deferred each : deferred()) {
      if (each.node == node) {
        return each.index < 0
            ? null
            : new AnnotationNodes.NoteNode(
                    unit.scope.kind() == BlockKind.CLASS
                        ? new ReadCellNode(unit.cellFor(CONDITIONAL))
                        : unit.names.readMangled(CONDITIONAL),
                    each.index)
                .withPosition(position);
      }
    }
    return null;
  }
}
