package org.boomslang.compiler;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyException;
import org.boomslang.objects.UnaryOp;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.CodePoints;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Singleton;
import org.boomslang.parser.ast.UnaryOperator;

/**
 * Constant values: from the tree's literals to Python objects, and the folding of constant
 * expressions that CPython's {@code ast_opt.c} and {@code flowgraph.c} do.
 */
final class Constants {
  private static final int MAX_STRING = 4096;
  private static final int MAX_TUPLE = 256;
  private static final int MAX_BITS = 128;

  private final ConcurrentHashMap<Object, Object> pool;
  private final boolean debug;

  Constants(Compilation compilation) {
    this.pool = compilation.constants();
    this.debug = compilation.options().optimize() == 0;
  }

  /** For folding alone, outside a compilation. */
  Constants() {
    this.pool = new ConcurrentHashMap<>();
    this.debug = true;
  }

  /** The Python object for a literal's value. */
  Object value(Object literal) {
    return switch (literal) {
      case String text -> pool.computeIfAbsent(text, t -> PyStr.of((String) t));
      case CodePoints text ->
          pool.computeIfAbsent(text, t -> PyStr.fromCodePoints(((CodePoints) t).value()));
      case Bytes bytes -> pool.computeIfAbsent(bytes, b -> PyBytes.wrap(((Bytes) b).value()));
      case Imaginary imaginary -> new PyComplex(0, imaginary.value());
      case Singleton singleton -> value(singleton);
      default -> literal;
    };
  }

  private static Object value(Singleton singleton) {
    return switch (singleton) {
      case NONE -> PyNone.NONE;
      case ELLIPSIS -> PyEllipsis.ELLIPSIS;
    };
  }

  /** The value of an expression that is constant, else null. */
  Object fold(Expr node) {
    return switch (node) {
      case Expr.Constant c -> value(c.value());
      case Expr.Name n -> n.id().equals("__debug__") ? (Object) debug : null;
      case Expr.TupleExpr t -> t.ctx() == ExprContext.LOAD ? tuple(t.elts()) : null;
      case Expr.UnaryOp u -> unary(u);
      case Expr.BinOp b -> binary(b);
      default -> null;
    };
  }

  /** The tuple of constant elements, else null. */
  PyTuple tuple(List<Expr> elements) {
    Object[] values = new Object[elements.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fold(elements.get(i));
      if (values[i] == null) {
        return null;
      }
    }
    PyTuple made = PyTuple.of(values);
    // Equal constants of one compilation are one object, as programs that compare id() expect.
    // Java's equality is the right one:
    // it tells 1 from True and 1.0, and 0.0 from -0.0.
    return (PyTuple) pool.computeIfAbsent(new TupleKey(List.of(values)), key -> made);
  }

  private record TupleKey(List<Object> elements) {}

  private Object unary(Expr.UnaryOp node) {
    if (node.op() == UnaryOperator.NOT) {
      return null;
    }
    Object operand = fold(node.operand());
    if (!isNumber(operand) || (operand instanceof Boolean && node.op() == UnaryOperator.INVERT)) {
      return null;
    }
    try {
      return Operators.unary(unaryOp(node.op()), operand);
    } catch (PyException e) {
      return null;
    }
  }

  private Object binary(Expr.BinOp node) {
    Object left = fold(node.left());
    if (left == null) {
      return null;
    }
    Object right = fold(node.right());
    if (right == null || !isSafe(node.op(), left, right)) {
      return null;
    }
    try {
      return Operators.binary(binaryOp(node.op()), left, right);
    } catch (PyException e) {
      return null;
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof PyComplex;
  }

  /** Whether the result is sure to be small. */
  private static boolean isSafe(BinaryOperator op, Object left, Object right) {
    if (op == BinaryOperator.MOD && !isNumber(left)) {
      return false;
    }
    if (isNumber(left) && isNumber(right)) {
      return switch (op) {
        case POW -> bits(left) * Math.max(1, magnitude(right)) <= MAX_BITS;
        case LSHIFT -> bits(left) + magnitude(right) <= MAX_BITS;
        case MULT -> bits(left) + bits(right) <= MAX_BITS;
        default -> true;
      };
    }
    return switch (op) {
      case ADD -> length(left) >= 0 && length(left) + length(right) <= MAX_STRING;
      case MULT ->
          length(left) >= 0 && right instanceof Long n
              ? n >= 0 && length(left) * Math.min(n, MAX_STRING + 1) <= limit(left)
              : left instanceof Long m
                  && length(right) >= 0
                  && m >= 0
                  && length(right) * Math.min(m, MAX_STRING + 1) <= limit(right);
      default -> false;
    };
  }

  private static long limit(Object sequence) {
    return sequence instanceof PyTuple ? MAX_TUPLE : MAX_STRING;
  }

  private static long length(Object value) {
    return switch (value) {
      case TruffleString s -> PyStr.length(s);
      case PyBytes b -> b.length();
      case PyTuple t -> t.length();
      default -> -1;
    };
  }

  private static long bits(Object value) {
    return switch (value) {
      case Long n -> 64 - Long.numberOfLeadingZeros(Math.abs(n));
      case BigInteger n -> n.bitLength();
      default -> 1;
    };
  }

  private static long magnitude(Object value) {
    return value instanceof Long n && n >= 0 && n < 100_000
        ? n
        : value instanceof Long ? 100_000 : 1;
  }

  static UnaryOp unaryOp(UnaryOperator op) {
    return switch (op) {
      case INVERT -> UnaryOp.INVERT;
      case UADD -> UnaryOp.POS;
      case USUB -> UnaryOp.NEG;
      case NOT -> throw new IllegalArgumentException("not");
    };
  }

  static BinaryOp binaryOp(BinaryOperator op) {
    return switch (op) {
      case ADD -> BinaryOp.ADD;
      case SUB -> BinaryOp.SUB;
      case MULT -> BinaryOp.MUL;
      case MAT_MULT -> BinaryOp.MATMUL;
      case DIV -> BinaryOp.TRUE_DIV;
      case MOD -> BinaryOp.MOD;
      case POW -> BinaryOp.POW;
      case LSHIFT -> BinaryOp.LSHIFT;
      case RSHIFT -> BinaryOp.RSHIFT;
      case BIT_OR -> BinaryOp.OR;
      case BIT_XOR -> BinaryOp.XOR;
      case BIT_AND -> BinaryOp.AND;
      case FLOOR_DIV -> BinaryOp.FLOOR_DIV;
    };
  }
}
