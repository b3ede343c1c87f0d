package org.boomslang.modules.ast;

import java.math.BigInteger;
import java.util.List;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.CodePoints;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Singleton;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;
import org.boomslang.parser.ast.WithItem;

/**
 * Refuses trees that programs put together and that mean nothing, before the compiler sees them:
 * ValueError and TypeError with the messages of CPython's {@code ast.c}, {@code _PyAST_Validate}.
 * Stateless.
 */
final class TreeValidator {
  private TreeValidator() {}

  static void validate(Mod tree) {
    switch (tree) {
      case Mod.Module m -> statements(m.body());
      case Mod.Interactive i -> statements(i.body());
      case Mod.Expression e -> load(e.body());
      case Mod.FunctionType f -> {
        expressions(f.argtypes(), ExprContext.LOAD, false);
        load(f.returns());
      }
    }
  }

  static PyException error(String message, Object... values) {
    return PyErrors.valueError(message, values);
  }

  private static void nonEmpty(List<?> list, String what, String owner) {
    if (list.isEmpty()) {
      throw error("empty %s on %s", what, owner);
    }
  }

  static void position(Pos pos) {
    if (pos.line() == pos.endLine() && pos.col() > pos.endCol()) {
      throw error(
          "line %d, column %d-%d is not a valid range", pos.line(), pos.col(), pos.endCol());
    }
  }

  static void name(String name) {
    if (name.equals("None") || name.equals("True") || name.equals("False")) {
      throw error("identifier field can't represent '%s' constant", name);
    }
  }

  private static void body(List<Stmt> body, String owner) {
    nonEmpty(body, "body", owner);
    statements(body);
  }

  private static void statements(List<Stmt> statements) {
    for (Stmt statement : statements) {
      if (statement == null) {
        throw error("None disallowed in statement list");
      }
      statement(statement);
    }
  }

  private static void statement(Stmt node) {
    position(node.pos());
    switch (node) {
      case Stmt.FunctionDef f -> {
        body(f.body(), "FunctionDef");
        function(f.typeParams(), f.args(), f.decoratorList(), f.returns());
      }
      case Stmt.AsyncFunctionDef f -> {
        body(f.body(), "AsyncFunctionDef");
        function(f.typeParams(), f.args(), f.decoratorList(), f.returns());
      }
      case Stmt.ClassDef c -> {
        body(c.body(), "ClassDef");
        typeParameters(c.typeParams());
        loads(c.bases());
        keywords(c.keywords());
        loads(c.decoratorList());
      }
      case Stmt.Return r -> optional(r.value());
      case Stmt.Delete d -> {
        nonEmpty(d.targets(), "targets", "Delete");
        expressions(d.targets(), ExprContext.DEL, false);
      }
      case Stmt.Assign a -> {
        nonEmpty(a.targets(), "targets", "Assign");
        expressions(a.targets(), ExprContext.STORE, false);
        load(a.value());
      }
      case Stmt.AugAssign a -> {
        expression(a.target(), ExprContext.STORE);
        load(a.value());
      }
      case Stmt.AnnAssign a -> {
        if (a.simple() && !(a.target() instanceof Expr.Name)) {
          throw PyErrors.typeError("AnnAssign with simple non-Name target");
        }
        expression(a.target(), ExprContext.STORE);
        optional(a.value());
        load(a.annotation());
      }
      case Stmt.TypeAlias t -> {
        if (!(t.name() instanceof Expr.Name)) {
          throw PyErrors.typeError("TypeAlias with non-Name name");
        }
        expression(t.name(), ExprContext.STORE);
        typeParameters(t.typeParams());
        load(t.value());
      }
      case Stmt.For f -> loop("For", f.target(), f.iter(), f.body(), f.orelse());
      case Stmt.AsyncFor f -> loop("AsyncFor", f.target(), f.iter(), f.body(), f.orelse());
      case Stmt.While w -> {
        load(w.test());
        body(w.body(), "While");
        statements(w.orelse());
      }
      case Stmt.If i -> {
        load(i.test());
        body(i.body(), "If");
        statements(i.orelse());
      }
      case Stmt.With w -> with("With", w.items(), w.body());
      case Stmt.AsyncWith w -> with("AsyncWith", w.items(), w.body());
      case Stmt.Match m -> {
        load(m.subject());
        nonEmpty(m.cases(), "cases", "Match");
        for (MatchCase c : m.cases()) {
          PatternValidator.validate(c.pattern(), false);
          optional(c.guard());
          body(c.body(), "match_case");
        }
      }
      case Stmt.Raise r -> {
        if (r.exc() == null && r.cause() != null) {
          throw error("Raise with cause but no exception");
        }
        optional(r.exc());
        optional(r.cause());
      }
      case Stmt.Try t -> tryStatement("Try", t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.TryStar t ->
          tryStatement("TryStar", t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.Assert a -> {
        load(a.test());
        optional(a.msg());
      }
      case Stmt.Import i -> nonEmpty(i.names(), "names", "Import");
      case Stmt.ImportFrom i -> {
        if (i.level() < 0) {
          throw error("Negative ImportFrom level");
        }
        nonEmpty(i.names(), "names", "ImportFrom");
      }
      case Stmt.Global g -> nonEmpty(g.names(), "names", "Global");
      case Stmt.Nonlocal n -> nonEmpty(n.names(), "names", "Nonlocal");
      case Stmt.ExprStmt e -> load(e.value());
      case Stmt.Pass p -> {}
      case Stmt.Break b -> {}
      case Stmt.Continue c -> {}
    }
  }

  private static void function(
      List<TypeParam> typeParams, Arguments args, List<Expr> decorators, Expr returns) {
    typeParameters(typeParams);
    arguments(args);
    loads(decorators);
    optional(returns);
  }

  private static void loop(
      String owner, Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse) {
    expression(target, ExprContext.STORE);
    load(iter);
    body(body, owner);
    statements(orelse);
  }

  private static void with(String owner, List<WithItem> items, List<Stmt> body) {
    nonEmpty(items, "items", owner);
    for (WithItem item : items) {
      load(item.contextExpr());
      if (item.optionalVars() != null) {
        expression(item.optionalVars(), ExprContext.STORE);
      }
    }
    body(body, owner);
  }

  private static void tryStatement(
      String owner,
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody) {
    body(body, owner);
    if (handlers.isEmpty() && finalbody.isEmpty()) {
      throw error("%s has neither except handlers nor finalbody", owner);
    }
    if (handlers.isEmpty() && !orelse.isEmpty()) {
      throw error("%s has orelse but no except handlers", owner);
    }
    for (ExceptHandler handler : handlers) {
      position(handler.pos());
      optional(handler.type());
      body(handler.body(), "ExceptHandler");
    }
    statements(finalbody);
    statements(orelse);
  }

  private static void typeParameters(List<TypeParam> parameters) {
    for (TypeParam parameter : parameters) {
      position(parameter.pos());
      switch (parameter) {
        case TypeParam.TypeVar v -> {
          name(v.name());
          optional(v.bound());
          optional(v.defaultValue());
        }
        case TypeParam.ParamSpec p -> {
          name(p.name());
          optional(p.defaultValue());
        }
        case TypeParam.TypeVarTuple t -> {
          name(t.name());
          optional(t.defaultValue());
        }
      }
    }
  }

  private static void arguments(Arguments args) {
    parameters(args.posonlyargs());
    parameters(args.args());
    if (args.vararg() != null) {
      optional(args.vararg().annotation());
    }
    parameters(args.kwonlyargs());
    if (args.kwarg() != null) {
      optional(args.kwarg().annotation());
    }
    if (args.defaults().size() > args.posonlyargs().size() + args.args().size()) {
      throw error("more positional defaults than args on arguments");
    }
    if (args.kwDefaults().size() != args.kwonlyargs().size()) {
      throw error("length of kwonlyargs is not the same as kw_defaults on arguments");
    }
    loads(args.defaults());
    expressions(args.kwDefaults(), ExprContext.LOAD, true);
  }

  private static void parameters(List<Arg> parameters) {
    for (Arg parameter : parameters) {
      position(parameter.pos());
      optional(parameter.annotation());
    }
  }

  private static void keywords(List<Keyword> keywords) {
    for (Keyword keyword : keywords) {
      load(keyword.value());
    }
  }

  private static void generators(List<Comprehension> generators) {
    if (generators.isEmpty()) {
      throw error("comprehension with no generators");
    }
    for (Comprehension generator : generators) {
      expression(generator.target(), ExprContext.STORE);
      load(generator.iter());
      loads(generator.ifs());
    }
  }

  static void load(Expr node) {
    expression(node, ExprContext.LOAD);
  }

  private static void optional(Expr node) {
    if (node != null) {
      load(node);
    }
  }

  private static void loads(List<Expr> nodes) {
    expressions(nodes, ExprContext.LOAD, false);
  }

  private static void expressions(List<Expr> nodes, ExprContext context, boolean noneAllowed) {
    for (Expr node : nodes) {
      if (node != null) {
        expression(node, context);
      } else if (!noneAllowed) {
        throw error("None disallowed in expression list");
      }
    }
  }

  private static String contextName(ExprContext context) {
    return NodeDescription.enumName(context);
  }

  private static ExprContext context(Expr node) {
    return switch (node) {
      case Expr.Attribute a -> a.ctx();
      case Expr.Subscript s -> s.ctx();
      case Expr.Starred s -> s.ctx();
      case Expr.Name n -> n.ctx();
      case Expr.ListExpr l -> l.ctx();
      case Expr.TupleExpr t -> t.ctx();
      default -> null;
    };
  }

  private static void expression(Expr node, ExprContext context) {
    position(node.pos());
    if (node instanceof Expr.Name n) {
      name(n.id());
    }
    ExprContext actual = context(node);
    if (actual == null) {
      if (context != ExprContext.LOAD) {
        throw error("expression which can't be assigned to in %s context", contextName(context));
      }
    } else if (actual != context) {
      throw error(
          "expression must have %s context but has %s instead",
          contextName(context), contextName(actual));
    }
    switch (node) {
      case Expr.BoolOp b -> {
        if (b.values().size() < 2) {
          throw error("BoolOp with less than 2 values");
        }
        loads(b.values());
      }
      case Expr.BinOp b -> {
        load(b.left());
        load(b.right());
      }
      case Expr.UnaryOp u -> load(u.operand());
      case Expr.Lambda l -> {
        arguments(l.args());
        load(l.body());
      }
      case Expr.IfExp i -> {
        load(i.test());
        load(i.body());
        load(i.orelse());
      }
      case Expr.Dict d -> {
        if (d.keys().size() != d.values().size()) {
          throw error("Dict doesn't have the same number of keys as values");
        }
        expressions(d.keys(), ExprContext.LOAD, true);
        loads(d.values());
      }
      case Expr.Set s -> loads(s.elts());
      case Expr.ListComp c -> comprehension(c.generators(), c.elt(), null);
      case Expr.SetComp c -> comprehension(c.generators(), c.elt(), null);
      case Expr.GeneratorExp c -> comprehension(c.generators(), c.elt(), null);
      case Expr.DictComp c -> comprehension(c.generators(), c.key(), c.value());
      case Expr.Yield y -> optional(y.value());
      case Expr.YieldFrom y -> load(y.value());
      case Expr.Await a -> load(a.value());
      case Expr.Compare c -> {
        if (c.comparators().isEmpty()) {
          throw error("Compare with no comparators");
        }
        if (c.comparators().size() != c.ops().size()) {
          throw error("Compare has a different number of comparators and operands");
        }
        loads(c.comparators());
        load(c.left());
      }
      case Expr.Call c -> {
        load(c.func());
        loads(c.args());
        keywords(c.keywords());
      }
      case Expr.Constant c -> constant(c.value());
      case Expr.JoinedStr j -> loads(j.values());
      case Expr.TemplateStr t -> loads(t.values());
      case Expr.FormattedValue f -> {
        load(f.value());
        optional(f.formatSpec());
      }
      case Expr.Interpolation i -> {
        constant(i.str());
        load(i.value());
        optional(i.formatSpec());
      }
      case Expr.Attribute a -> load(a.value());
      case Expr.Subscript s -> {
        load(s.slice());
        load(s.value());
      }
      case Expr.Starred s -> expression(s.value(), context);
      case Expr.Slice s -> {
        optional(s.lower());
        optional(s.upper());
        optional(s.step());
      }
      case Expr.ListExpr l -> expressions(l.elts(), context, false);
      case Expr.TupleExpr t -> expressions(t.elts(), context, false);
      case Expr.NamedExpr n -> {
        if (!(n.target() instanceof Expr.Name)) {
          throw PyErrors.typeError("NamedExpr target must be a Name");
        }
        load(n.value());
      }
      case Expr.Name n -> {}
    }
  }

  private static void comprehension(List<Comprehension> generators, Expr first, Expr second) {
    generators(generators);
    load(first);
    optional(second);
  }

  private static void constant(Object value) {
    switch (value) {
      case Singleton s -> {}
      case Boolean b -> {}
      case String s -> {}
      case CodePoints c -> {}
      case Bytes b -> {}
      case Long l -> {}
      case BigInteger i -> {}
      case Double d -> {}
      case Imaginary i -> {}
      case PyComplex c -> {}
      default -> {
        Object[] elements = ConstantValues.elements(value);
        if (elements == null) {
          throw PyErrors.typeError("got an invalid type in Constant: %s", Types.nameOf(value));
        }
        for (Object element : elements) {
          Object known = ConstantValues.toTree(element);
          if (known == null) {
            throw PyErrors.typeError("got an invalid type in Constant: %s", Types.nameOf(element));
          }
          constant(known);
        }
      }
    }
  }
}
