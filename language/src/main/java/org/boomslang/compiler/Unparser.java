package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.BoolOperator;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.Singleton;
import org.boomslang.parser.ast.UnaryOperator;

/**
 * Turns an expression back into source text, for annotations under {@code from __future__ import
 * annotations}. Parentheses go where precedence asks for them. Compare CPython's ast_unparse.c.
 */
final class Unparser {
  private static final int TUPLE = 0;
  private static final int TEST = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARE = 5;
  private static final int EXPR = 6;
  private static final int BITWISE_XOR = 7;
  private static final int BITWISE_AND = 8;
  private static final int SHIFT = 9;
  private static final int ARITHMETIC = 10;
  private static final int TERM = 11;
  private static final int FACTOR = 12;
  private static final int POWER = 13;
  private static final int AWAIT = 14;
  private static final int ATOM = 15;

  private final StringBuilder out = new StringBuilder();

  private Unparser() {}

  static String unparse(Expr node) {
    Unparser unparser = new Unparser();
    unparser.write(node, TEST);
    return unparser.out.toString();
  }

  private void open(boolean needed) {
    if (needed) {
      out.append('(');
    }
  }

  private void close(boolean needed) {
    if (needed) {
      out.append(')');
    }
  }

  private void list(List<Expr> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      write(nodes.get(i), TEST);
    }
  }

  private void write(Expr node, int level) {
    switch (node) {
      case Expr.BoolOp e -> {
        int own = e.op() == BoolOperator.AND ? AND : OR;
        open(level > own);
        for (int i = 0; i < e.values().size(); i++) {
          if (i > 0) {
            out.append(e.op() == BoolOperator.AND ? " and " : " or ");
          }
          write(e.values().get(i), own + 1);
        }
        close(level > own);
      }
      case Expr.NamedExpr e -> {
        open(level > TUPLE);
        write(e.target(), ATOM);
        out.append(" := ");
        write(e.value(), ATOM);
        close(level > TUPLE);
      }
      case Expr.BinOp e -> binary(e, level);
      case Expr.UnaryOp e -> {
        int own = e.op() == UnaryOperator.NOT ? NOT : FACTOR;
        open(level > own);
        out.append(
            switch (e.op()) {
              case INVERT -> "~";
              case NOT -> "not ";
              case UADD -> "+";
              case USUB -> "-";
            });
        write(e.operand(), own);
        close(level > own);
      }
      case Expr.Lambda e -> {
        open(level > TEST);
        out.append("lambda");
        String arguments = arguments(e.args());
        out.append(arguments.isEmpty() ? "" : " " + arguments).append(": ");
        write(e.body(), TEST);
        close(level > TEST);
      }
      case Expr.IfExp e -> {
        open(level > TEST);
        write(e.body(), TEST + 1);
        out.append(" if ");
        write(e.test(), TEST + 1);
        out.append(" else ");
        write(e.orelse(), TEST);
        close(level > TEST);
      }
      case Expr.Dict e -> dict(e);
      case Expr.Set e -> {
        out.append('{');
        list(e.elts());
        out.append('}');
      }
      case Expr.ListComp e -> comprehension("[", e.elt(), null, e.generators(), "]");
      case Expr.SetComp e -> comprehension("{", e.elt(), null, e.generators(), "}");
      case Expr.DictComp e -> comprehension("{", e.key(), e.value(), e.generators(), "}");
      case Expr.GeneratorExp e -> comprehension("(", e.elt(), null, e.generators(), ")");
      case Expr.Await e -> {
        open(level > AWAIT);
        out.append("await ");
        write(e.value(), ATOM);
        close(level > AWAIT);
      }
      case Expr.Yield e -> {
        out.append("(yield");
        if (e.value() != null) {
          out.append(' ');
          write(e.value(), TEST);
        }
        out.append(')');
      }
      case Expr.YieldFrom e -> {
        out.append("(yield from ");
        write(e.value(), TEST);
        out.append(')');
      }
      case Expr.Compare e -> compare(e, level);
      case Expr.Call e -> call(e);
      case Expr.JoinedStr e -> formatted('f', e.values());
      case Expr.TemplateStr e -> formatted('t', e.values());
      case Expr.FormattedValue e -> formatted('f', List.of(e));
      case Expr.Interpolation e -> formatted('t', List.of(e));
      case Expr.Constant e -> out.append(constant(e));
      case Expr.Attribute e -> {
        write(e.value(), ATOM);
        if (e.value() instanceof Expr.Constant(Object value, var _, var _)
            && value instanceof Long) {
          out.append(' ');
        }
        out.append('.').append(e.attr());
      }
      case Expr.Subscript e -> {
        write(e.value(), ATOM);
        out.append('[');
        write(e.slice(), TUPLE);
        out.append(']');
      }
      case Expr.Starred e -> {
        out.append('*');
        write(e.value(), EXPR);
      }
      case Expr.Name e -> out.append(e.id());
      case Expr.ListExpr e -> {
        out.append('[');
        list(e.elts());
        out.append(']');
      }
      case Expr.TupleExpr e -> {
        if (e.elts().isEmpty()) {
          out.append("()");
        } else {
          open(level > TUPLE);
          list(e.elts());
          out.append(e.elts().size() == 1 ? "," : "");
          close(level > TUPLE);
        }
      }
      case Expr.Slice e -> {
        if (e.lower() != null) {
          write(e.lower(), TEST);
        }
        out.append(':');
        if (e.upper() != null) {
          write(e.upper(), TEST);
        }
        if (e.step() != null) {
          out.append(':');
          write(e.step(), TEST);
        }
      }
    }
  }

  private void binary(Expr.BinOp e, int level) {
    int own =
        switch (e.op()) {
          case ADD, SUB -> ARITHMETIC;
          case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> TERM;
          case LSHIFT, RSHIFT -> SHIFT;
          case BIT_OR -> EXPR;
          case BIT_XOR -> BITWISE_XOR;
          case BIT_AND -> BITWISE_AND;
          case POW -> POWER;
        };
    boolean rightAssociative = e.op() == BinaryOperator.POW;
    open(level > own);
    write(e.left(), rightAssociative ? own + 1 : own);
    out.append(
        switch (e.op()) {
          case ADD -> " + ";
          case SUB -> " - ";
          case MULT -> " * ";
          case MAT_MULT -> " @ ";
          case DIV -> " / ";
          case MOD -> " % ";
          case FLOOR_DIV -> " // ";
          case LSHIFT -> " << ";
          case RSHIFT -> " >> ";
          case BIT_OR -> " | ";
          case BIT_XOR -> " ^ ";
          case BIT_AND -> " & ";
          case POW -> " ** ";
        });
    write(e.right(), rightAssociative ? own : own + 1);
    close(level > own);
  }

  private void compare(Expr.Compare e, int level) {
    open(level > COMPARE);
    write(e.left(), COMPARE + 1);
    for (int i = 0; i < e.ops().size(); i++) {
      out.append(' ').append(Expressions.compareOp(e.ops().get(i)).symbol()).append(' ');
      write(e.comparators().get(i), COMPARE + 1);
    }
    close(level > COMPARE);
  }

  private void dict(Expr.Dict e) {
    out.append('{');
    for (int i = 0; i < e.values().size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      if (e.keys().get(i) == null) {
        out.append("**");
        write(e.values().get(i), EXPR);
      } else {
        write(e.keys().get(i), TEST);
        out.append(": ");
        write(e.values().get(i), TEST);
      }
    }
    out.append('}');
  }

  private void call(Expr.Call e) {
    write(e.func(), ATOM);
    if (e.args().size() == 1
        && e.keywords().isEmpty()
        && e.args().getFirst() instanceof Expr.GeneratorExp) {
      write(e.args().getFirst(), ATOM);
      return;
    }
    out.append('(');
    list(e.args());
    boolean first = e.args().isEmpty();
    for (Keyword keyword : e.keywords()) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      out.append(keyword.arg() == null ? "**" : keyword.arg() + "=");
      write(keyword.value(), TEST);
    }
    out.append(')');
  }

  private void comprehension(
      String open, Expr element, Expr value, List<Comprehension> generators, String close) {
    out.append(open);
    write(element, TEST);
    if (value != null) {
      out.append(": ");
      write(value, TEST);
    }
    for (Comprehension generator : generators) {
      out.append(generator.isAsync() ? " async for " : " for ");
      write(generator.target(), TUPLE);
      out.append(" in ");
      write(generator.iter(), TEST + 1);
      for (Expr condition : generator.ifs()) {
        out.append(" if ");
        write(condition, TEST + 1);
      }
    }
    out.append(close);
  }

  private static String arguments(Arguments args) {
    List<String> parts = new ArrayList<>();
    List<Arg> positional = new ArrayList<>(args.posonlyargs());
    positional.addAll(args.args());
    int firstDefault = positional.size() - args.defaults().size();
    for (int i = 0; i < positional.size(); i++) {
      parts.add(
          positional.get(i).arg()
              + (i >= firstDefault ? "=" + unparse(args.defaults().get(i - firstDefault)) : ""));
      if (i + 1 == args.posonlyargs().size()) {
        parts.add("/");
      }
    }
    if (args.vararg() != null) {
      parts.add("*" + args.vararg().arg());
    } else if (!args.kwonlyargs().isEmpty()) {
      parts.add("*");
    }
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      Expr value = args.kwDefaults().get(i);
      parts.add(args.kwonlyargs().get(i).arg() + (value == null ? "" : "=" + unparse(value)));
    }
    if (args.kwarg() != null) {
      parts.add("**" + args.kwarg().arg());
    }
    return String.join(", ", parts);
  }

  private void formatted(char prefix, List<Expr> parts) {
    StringBuilder body = new StringBuilder();
    formattedBody(parts, body);
    String text = body.toString();
    out.append(prefix).append(PyStr.toJava(Conversions.repr(PyStr.of(text))));
  }

  private static void formattedBody(List<Expr> parts, StringBuilder body) {
    for (Expr part : parts) {
      switch (part) {
        case Expr.Constant c ->
            body.append(String.valueOf(c.value()).replace("{", "{{").replace("}", "}}"));
        case Expr.FormattedValue f ->
            field(unparseField(f.value()), f.conversion(), f.formatSpec(), body);
        case Expr.Interpolation f ->
            field(String.valueOf(f.str()), f.conversion(), f.formatSpec(), body);
        case Expr.JoinedStr j -> formattedBody(j.values(), body);
        default -> body.append('{').append(unparse(part)).append('}');
      }
    }
  }

  /** A lambda or conditional in a field stands in parentheses: its colon would end the field. */
  private static String unparseField(Expr value) {
    Unparser unparser = new Unparser();
    unparser.write(value, OR);
    return unparser.out.toString();
  }

  private static void field(String value, int conversion, Expr spec, StringBuilder body) {
    body.append('{').append(value.startsWith("{") ? " " : "").append(value);
    if (conversion > 0) {
      body.append('!').append((char) conversion);
    }
    if (spec instanceof Expr.JoinedStr joined) {
      body.append(':');
      formattedBody(joined.values(), body);
    }
    body.append('}');
  }

  private static String constant(Expr.Constant node) {
    Object value = node.value();
    if (value == Singleton.ELLIPSIS) {
      return "...";
    }
    if (value == Singleton.NONE) {
      return "None";
    }
    Object object =
        switch (value) {
          case String s -> PyStr.of(s);
          case Bytes b -> PyBytes.wrap(b.value());
          case Imaginary i -> new PyComplex(0, i.value());
          default -> value;
        };
    String text = PyStr.toJava(Conversions.repr(object));
    // An infinite literal can only be written as one that overflows.
    if (object instanceof Double || object instanceof PyComplex) {
      text = text.replace("inf", "1e309");
    }
    return "u".equals(node.kind()) ? "u" + text : text;
  }
}
