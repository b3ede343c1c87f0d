package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.compiler.Definitions.Function;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Types;
import org.boomslang.objects.code.CodeOrder;
import org.boomslang.objects.code.NameUse;
import org.boomslang.objects.code.NameUse.Kind;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.parser.ast.Alias;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.Node;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Stmt;

/**
 * What the attributes of a code object say about its syntax: constants, names and positions, found
 * in one walk when somebody asks.
 */
final class CodeFacts {
  private final CodeUnit unit;
  private final Constants folding;
  private final List<Object> constants = new ArrayList<>();

  /** The same by their hashes: a table of data in a module may have very many. */
  private final Map<Long, List<Object>> byHash = new HashMap<>();

  private final Set<String> names = new LinkedHashSet<>();

  /** Bare annotations that are code; found when there is one. */
  private Set<Object> annotations;

  private final Set<NameUse> uses = new LinkedHashSet<>();
  private CodeOrder.Builder found = new CodeOrder.Builder();

  /** Made of {@code found} when it is asked for. */
  private CodeOrder order;

  CodeFacts(CodeUnit unit) {
    this.unit = unit;
    this.folding = new Constants(unit.compilation);
    if (unit.docstring != null) {
      constant(unit.docstring);
    }
    if (unit.scope.kind() != BlockKind.MODULE) {
      // The instruction with which every activation begins.
      found.add(Positions.ofLine(unit.firstLine()));
    }
    if (unit.iterates() != null) {
      found.add(UnitTranslator.position(unit.iterates()));
    }
    Generics.nestedCode(unit).forEach(this::constant);
    namesBefore();
    List<Stmt> statements = new ArrayList<>();
    for (Object part : unit.syntax) {
      if (part instanceof Stmt statement) {
        statements.add(statement);
      } else {
        visit(part, unit.scope);
      }
    }
    new ControlFlow(found, node -> visit(node, unit.scope)).body(statements);
    if (unit.iterates() != null) {
      found.jump(
          UnitTranslator.position(unit.iterates()), UnitTranslator.position(unit.iterates()));
    } else if (!unit.syntax.isEmpty() && unit.syntax.getLast() instanceof Expr last) {
      found.end(UnitTranslator.position(last.pos()));
    }
    if (unit.scope.kind() == BlockKind.MODULE || unit.scope.kind() == BlockKind.CLASS) {
      if (Annotations.hasDeferred(unit)) {
        constant(unit.nested(unit.scope.annotations(), () -> Annotations.bodyUnit(unit)));
      }
      namesAfter();
    }
    if (fallsOff() || constants.isEmpty()) {
      constant(PyNone.NONE);
    }
    // Small ints are part of their instruction, unless the first constant is one.
    for (int i = constants.size() - 1; i > 0; i--) {
      if (constants.get(i) instanceof Long small && small >= 0 && small < 256) {
        constants.remove(i);
      }
    }
    byHash.clear();
  }

  /** The names that code of modules and classes stores before their statements. */
  private void namesBefore() {
    if (unit.scope.kind() == BlockKind.MODULE) {
      if (Annotations.hasDeferred(unit)) {
        names.add("__conditional_annotations__");
      }
      if (unit.docstringAt() != null) {
        names.add("__doc__");
        found.add(UnitTranslator.position(unit.docstringAt()));
      }
    } else if (unit.scope.kind() == BlockKind.CLASS) {
      names.addAll(List.of("__name__", "__module__", "__qualname__", "__firstlineno__"));
      if (unit.parent != null && unit.parent.generic() instanceof Stmt.ClassDef) {
        names.add("__type_params__");
      }
      if (unit.compilation.options().optimize() < 2
          && unit.syntax.getFirst() instanceof Stmt.ExprStmt first
          && first.value() instanceof Expr.Constant constant
          && constant.value() instanceof String) {
        names.add("__doc__");
      }
    }
  }

  /** And after them. */
  private void namesAfter() {
    boolean isClass = unit.scope.kind() == BlockKind.CLASS;
    if (Annotations.hasDeferred(unit)) {
      names.add(isClass ? "__annotate_func__" : "__annotate__");
    }
    if (isClass) {
      names.add("__static_attributes__");
      if (unit.scope.needsClassDict()) {
        names.add("__classdictcell__");
      }
      if (unit.scope.needsClassClosure()) {
        names.add("__classcell__");
      }
    }
  }

  /** Whether the end of a body of statements can be reached, where it returns None. */
  private boolean fallsOff() {
    return !unit.syntax.isEmpty()
        && unit.syntax.getLast() instanceof Stmt last
        && !(last instanceof Stmt.Return)
        && !(last instanceof Stmt.Raise);
  }

  Object[] constants() {
    return constants.toArray();
  }

  String[] names() {
    return names.toArray(new String[0]);
  }

  synchronized CodeOrder order() {
    if (order == null) {
      order = found.build(unit.branches());
      found = null;
    }
    return order;
  }

  private void constant(Object value) {
    boolean byIdentity =
        value instanceof PyCode || value instanceof PyTuple || value instanceof Double;
    long hash = byIdentity ? System.identityHashCode(value) : Comparisons.hash(value);
    List<Object> alike = byHash.computeIfAbsent(hash, key -> new ArrayList<>(1));
    for (Object known : alike) {
      if (known == value
          || (!byIdentity
              && Types.of(known) == Types.of(value)
              && Comparisons.equal(known, value))) {
        return;
      }
    }
    alike.add(value);
    constants.add(value);
  }

  List<NameUse> nameUses() {
    return List.copyOf(uses);
  }

  private void name(String identifier, Scope scope, ExprContext context) {
    String mangled = scope.mangle(identifier);
    Binding binding = scope.binding(mangled);
    Scope block = scope;
    while (block.isInlined() && (binding == Binding.FREE || binding == Binding.GLOBAL_IMPLICIT)) {
      // Not the comprehension's own.
      block = block.parent();
      binding = block.binding(mangled);
    }
    boolean fast =
        binding == Binding.CELL
            || binding == Binding.FREE
            || (binding == Binding.LOCAL && block.isFunctionLike());
    if (!fast) {
      names.add(mangled);
      // Blocks with a namespace look there first, but where a name is declared global.
      boolean global = binding == Binding.GLOBAL_EXPLICIT || block.isFunctionLike();
      Kind kind =
          switch (context) {
            case LOAD -> global ? Kind.LOAD_GLOBAL : Kind.LOAD_NAME;
            case STORE -> global ? Kind.STORE_GLOBAL : Kind.STORE_NAME;
            case DEL -> global ? Kind.DELETE_GLOBAL : Kind.DELETE_NAME;
          };
      uses.add(new NameUse(kind, mangled, 0, null));
    }
  }

  /** {@code import module}, or {@code from module import …}. */
  private void imports(String module, int level, Object imported) {
    constant((long) level);
    constant(imported);
    names.add(module);
    uses.add(new NameUse(Kind.IMPORT, module, Math.min(level, 255), imported));
  }

  private Scope scopeOf(Object opener) {
    return unit.compilation.symbols().of(opener);
  }

  private void visit(Object node, Scope scope) {
    if (node instanceof Expr e) {
      Object folded = folding.fold(e);
      if (folded != null) {
        constant(folded);
        position(e);
        return;
      }
    }
    switch (node) {
      case Expr.Name n -> name(n.id(), scope, n.ctx());
      case Expr.Lambda l -> {
        visitChildren(l, scope);
        constant(unit.nested(l, () -> Definitions.lambdaUnit(unit, l, scopeOf(l))));
        position(l);
        return;
      }
      case Expr.GeneratorExp g -> {
        visit(g.generators().getFirst().iter(), scope);
        constant(unit.nested(g, () -> Comprehensions.codeUnit(unit, g, scopeOf(g))));
        position(g);
        return;
      }
      case Expr.ListComp _, Expr.SetComp _, Expr.DictComp _ -> {
        Scope inner = scopeOf(node);
        if (inner.isInlined()) {
          visitChildren(node, inner);
        }
        position((Node) node);
        return;
      }
      case Stmt.FunctionDef _, Stmt.AsyncFunctionDef _ -> {
        visitChildren(node, scope);
        function(Function.of((Stmt) node), scope);
        position((Node) node);
        return;
      }
      case Stmt.ClassDef c -> {
        visitChildren(c, scope);
        if (c.typeParams().isEmpty()) {
          constant(unit.nested(c, () -> Definitions.classUnit(unit, c, scopeOf(c))));
          constant(PyStr.constant(c.name()));
        } else {
          constant(unit.nested(c.typeParams(), () -> Generics.classScope(unit, c)));
        }
        name(c.name(), scope, ExprContext.STORE);
        position(c);
        return;
      }
      case Stmt.TypeAlias a -> {
        if (a.typeParams().isEmpty()) {
          constant(PyStr.constant(Generics.nameOf(a)));
          constant(Generics.aliasCode(unit, a));
        } else {
          constant(unit.nested(a.typeParams(), () -> Generics.aliasScope(unit, a)));
        }
      }
      case Stmt.Import i -> {
        for (Alias alias : i.names()) {
          imports(alias.name(), 0, PyNone.NONE);
          String[] path = alias.name().split("\\.");
          if (alias.asname() != null) {
            names.addAll(Arrays.asList(path).subList(1, path.length));
          }
          name(alias.asname() == null ? path[0] : alias.asname(), scope, ExprContext.STORE);
        }
      }
      case Stmt.ImportFrom i -> {
        Object[] imported = i.names().stream().map(a -> PyStr.constant(a.name())).toArray();
        imports(i.module() == null ? "" : i.module(), i.level(), PyTuple.of(imported));
        for (Alias alias : i.names()) {
          if (!alias.name().equals("*")) {
            names.add(alias.name());
            String bound = alias.asname() == null ? alias.name() : alias.asname();
            name(bound, scope, ExprContext.STORE);
          }
        }
      }
      case Keyword k -> {
        visitChildren(k, scope);
        return;
      }
      case Stmt.AnnAssign a when Annotations.isBare(a) -> {
        if (annotations == null) {
          annotations = Annotations.executed(unit);
        }
        if (annotations.contains(a)) {
          position(a);
        }
        return;
      }
      case ExceptHandler handler -> {
        // Its body is a block of its own.
        if (handler.type() != null) {
          visit(handler.type(), scope);
        }
        if (handler.name() != null) {
          name(handler.name(), scope, ExprContext.STORE);
        }
        return;
      }
      case Stmt.Global _, Stmt.Nonlocal _ -> {
        return; // nothing happens there
      }
      default -> {}
    }
    visitChildren(node, scope);
    if (node instanceof Expr.Attribute a) {
      names.add(scope.mangle(a.attr()));
    }
    if (node instanceof Expr e) {
      position(e);
    } else if (node instanceof Stmt s) {
      position(s);
    } else if (node instanceof Pattern p) {
      position(p);
    }
  }

  private void function(Function function, Scope scope) {
    if (!function.typeParams().isEmpty()) {
      constant(unit.nested(function.typeParams(), () -> Generics.functionScope(unit, function)));
    } else {
      PyCode annotate = Annotations.codeOf(unit, function);
      if (annotate != null) {
        constant(annotate);
      }
      constant(
          unit.nested(
              function.node(),
              () -> Definitions.codeUnit(unit, function, scopeOf(function.node()))));
    }
    name(function.name(), scope, ExprContext.STORE);
  }

  private void visitChildren(Object node, Scope scope) {
    Children.forEach(node, child -> visit(child, scope));
  }

  private void position(Node node) {
    if (node.pos() != null) {
      found.add(UnitTranslator.position(node.pos()));
    }
  }
}
