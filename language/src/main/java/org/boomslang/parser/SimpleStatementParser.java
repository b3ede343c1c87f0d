package org.boomslang.parser;

import static org.boomslang.parser.TokenKind.*;

import java.util.List;
import org.boomslang.parser.ast.Alias;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;

/** Parses the statements that fit on one line. */
abstract class SimpleStatementParser extends PatternParser {

  SimpleStatementParser(Tokenizer tokenizer, ParserOptions options) {
    super(tokenizer, options);
  }

  /** One logical line of statements, pushed one by one. */
  final void simpleStatements() {
    do {
      push(simpleStatement());
    } while (accept(SEMI) && kind() != NEWLINE);
    expect(NEWLINE);
  }

  private Stmt simpleStatement() {
    int start = pos;
    switch (kinds[start]) {
      case NAME -> {
        if (isSoftKeyword(start, "type") && kinds[start + 1] == NAME) {
          return typeAlias();
        }
        return expressionStatement();
      }
      case PASS -> {
        pos++;
        return new Stmt.Pass(strings.tokenPos(start));
      }
      case BREAK -> {
        pos++;
        return new Stmt.Break(strings.tokenPos(start));
      }
      case CONTINUE -> {
        pos++;
        return new Stmt.Continue(strings.tokenPos(start));
      }
      case RETURN -> {
        pos++;
        Expr value = endsStatement() ? null : starExpressions();
        return new Stmt.Return(value, span(start));
      }
      case IMPORT -> {
        return importNames();
      }
      case FROM -> {
        return importFrom();
      }
      case RAISE -> {
        return raise();
      }
      case DEL -> {
        return delete();
      }
      case YIELD -> {
        Expr value = yieldExpr();
        if (kind() == EQUAL) {
          throw reject();
        }
        return new Stmt.ExprStmt(value, span(start));
      }
      case ASSERT -> {
        pos++;
        Expr test = expression();
        Expr message = accept(COMMA) ? expression() : null;
        return new Stmt.Assert(test, message, span(start));
      }
      case GLOBAL -> {
        List<String> names = nameList();
        return new Stmt.Global(names, span(start));
      }
      case NONLOCAL -> {
        List<String> names = nameList();
        return new Stmt.Nonlocal(names, span(start));
      }
      default -> {
        return expressionStatement();
      }
    }
  }

  private boolean endsStatement() {
    return kind() == NEWLINE || kind() == SEMI;
  }

  private List<String> nameList() {
    pos++;
    int mark = mark();
    do {
      push(name());
    } while (accept(COMMA));
    return popList(mark);
  }

  // ---- expressions and assignments

  private Expr annotatedRightSide() {
    return kind() == YIELD ? yieldExpr() : starExpressions();
  }

  private Stmt expressionStatement() {
    int start = pos;
    Expr first = starExpressions();
    int kind = kind();
    if (kind == NEWLINE || kind == SEMI) {
      return new Stmt.ExprStmt(first, span(start));
    }
    if (kind == EQUAL) {
      return assignment(start, first);
    }
    if (kind == COLON) {
      return annotated(start, first);
    }
    BinaryOperator operator = augmented(kind);
    if (operator == null || !isSingleTarget(first)) {
      throw reject();
    }
    pos++;
    Expr value = annotatedRightSide();
    return new Stmt.AugAssign(asTarget(first, ExprContext.STORE), operator, value, span(start));
  }

  private Stmt assignment(int start, Expr first) {
    int mark = mark();
    Expr value = first;
    while (accept(EQUAL)) {
      push(asTarget(value, ExprContext.STORE));
      if (kind() == YIELD) {
        value = yieldExpr();
        if (kind() == EQUAL) {
          throw reject();
        }
        break;
      }
      value = starExpressions();
    }
    String comment = typeComment();
    return noted(new Stmt.Assign(popList(mark), value, span(start)), comment);
  }

  private Stmt annotated(int start, Expr target) {
    if (!isSingleTarget(target)) {
      throw reject();
    }
    pos++;
    boolean simple = kinds[start] == NAME && target instanceof Expr.Name;
    Expr annotation = expression();
    Expr value = accept(EQUAL) ? annotatedRightSide() : null;
    return new Stmt.AnnAssign(
        asTarget(target, ExprContext.STORE), annotation, value, simple, span(start));
  }

  private static boolean isSingleTarget(Expr target) {
    return target instanceof Expr.Name
        || target instanceof Expr.Attribute
        || target instanceof Expr.Subscript;
  }

  private Stmt delete() {
    int start = pos++;
    int mark = mark();
    do {
      push(asTarget(primary(), ExprContext.DEL));
    } while (accept(COMMA) && !endsStatement());
    if (!endsStatement()) {
      throw reject();
    }
    return new Stmt.Delete(popList(mark), span(start));
  }

  private Stmt raise() {
    int start = pos++;
    if (endsStatement()) {
      return new Stmt.Raise(null, null, span(start));
    }
    Expr exception = expression();
    Expr cause = accept(FROM) ? expression() : null;
    return new Stmt.Raise(exception, cause, span(start));
  }

  // ---- imports

  private Stmt importNames() {
    int start = pos++;
    int mark = mark();
    do {
      int first = pos;
      String name = dottedName();
      String alias = accept(AS) ? name() : null;
      push(new Alias(name, alias, span(first)));
    } while (accept(COMMA));
    return new Stmt.Import(popList(mark), span(start));
  }

  private String dottedName() {
    String name = name();
    if (kind() != DOT) {
      return name;
    }
    StringBuilder dotted = new StringBuilder(name);
    while (accept(DOT)) {
      dotted.append('.').append(name());
    }
    return dotted.toString().intern();
  }

  private Stmt importFrom() {
    int start = pos++;
    int level = 0;
    while (true) {
      if (accept(DOT)) {
        level++;
      } else if (accept(ELLIPSIS)) {
        level += 3;
      } else {
        break;
      }
    }
    String module = kind() == IMPORT && level > 0 ? null : dottedName();
    expect(IMPORT);
    List<Alias> names;
    if (kind() == STAR) {
      Pos where = strings.tokenPos(pos++);
      names = List.of(new Alias("*", null, where));
    } else if (accept(LPAR)) {
      names = importedNames(true);
      expect(RPAR);
    } else {
      names = importedNames(false);
    }
    if (level == 0 && "__future__".equals(module)) {
      for (Alias name : names) {
        barryAsFlufl |= name.name().equals("barry_as_FLUFL");
      }
    }
    return new Stmt.ImportFrom(module, names, level, span(start));
  }

  private List<Alias> importedNames(boolean parenthesized) {
    int mark = mark();
    do {
      int first = pos;
      String name = name();
      String alias = accept(AS) ? name() : null;
      push(new Alias(name, alias, span(first)));
    } while (accept(COMMA) && !(parenthesized && kind() == RPAR));
    return popList(mark);
  }

  // ---- type aliases and type parameters

  private Stmt typeAlias() {
    int start = pos++;
    Expr name = asTarget(atom(), ExprContext.STORE);
    List<TypeParam> parameters = typeParameters();
    expect(EQUAL);
    Expr value = expression();
    return new Stmt.TypeAlias(name, parameters, value, span(start));
  }

  /** The type parameters in brackets, if there are any. */
  final List<TypeParam> typeParameters() {
    if (!accept(LSQB)) {
      return List.of();
    }
    int mark = mark();
    do {
      push(typeParameter());
    } while (accept(COMMA) && kind() != RSQB);
    expect(RSQB);
    return popList(mark);
  }

  private TypeParam typeParameter() {
    int start = pos;
    if (accept(STAR)) {
      String name = name();
      Expr value = accept(EQUAL) ? starExpression() : null;
      return new TypeParam.TypeVarTuple(name, value, span(start));
    }
    if (accept(DOUBLESTAR)) {
      String name = name();
      Expr value = accept(EQUAL) ? expression() : null;
      return new TypeParam.ParamSpec(name, value, span(start));
    }
    String name = name();
    Expr bound = accept(COLON) ? expression() : null;
    Expr value = accept(EQUAL) ? expression() : null;
    return new TypeParam.TypeVar(name, bound, value, span(start));
  }
}
