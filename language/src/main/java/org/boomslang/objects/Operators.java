package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/** Arithmetic on any objects, general path (abstract.c: {@code binary_op1} and friends). */
public final class Operators {
  private static final Object NOT_IMPLEMENTED = PyNotImplemented.NOT_IMPLEMENTED;

  private Operators() {}

  /** {@code a op b}. */
  @TruffleBoundary
  public static Object binary(BinaryOp op, Object a, Object b) {
    Object result = dispatch(op, a, b);
    if (result == NOT_IMPLEMENTED) {
      throw unsupported(op.symbol(), a, b);
    }
    return result;
  }

  /** {@code a op= b}. */
  @TruffleBoundary
  public static Object inplace(BinaryOp op, Object a, Object b) {
    Object result = Calls.callSpecial(a, op.inplace(), b);
    if (result == null || result == NOT_IMPLEMENTED) {
      result = dispatch(op, a, b);
      if (result == NOT_IMPLEMENTED) {
        throw unsupported(op.inplaceSymbol(), a, b);
      }
    }
    return result;
  }

  /** Tries the method of the left operand and the reflected one of the right, subclasses first. */
  private static Object dispatch(BinaryOp op, Object a, Object b) {
    PyType left = Types.of(a);
    PyType right = Types.of(b);
    Object method = left.lookup(op.method());
    Object reflected = right == left ? null : right.lookup(op.reflected());
    if (reflected != null
        && right.isSubtype(left)
        && overrides(left, op.reflected(), reflected)) {
      Object result = callOperator(reflected, b, right, a);
      if (result != NOT_IMPLEMENTED) {
        return result;
      }
      reflected = null;
    }
    if (method != null) {
      Object result = callOperator(method, a, left, b);
      if (result != NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (reflected != null) {
      return callOperator(reflected, b, right, a);
    }
    return NOT_IMPLEMENTED;
  }

  private static boolean overrides(PyType left, String reflected, Object method) {
    return left.lookup(reflected) != method;
  }

  private static Object callOperator(Object method, Object self, PyType type, Object other) {
    return Calls.call(Attributes.bind(method, self, type), other);
  }

  /** The error for operands that no method takes. */
  @TruffleBoundary
  public static PyException unsupported(String symbol, Object a, Object b) {
    return PyErrors.typeError(
        "unsupported operand type(s) for %s: '%s' and '%s'",
        symbol, Types.nameOf(a), Types.nameOf(b));
  }

  /** {@code pow(base, exponent, modulus)}; a modulus of None or null is none. */
  @TruffleBoundary
  public static Object power(Object base, Object exponent, Object modulus) {
    if (modulus == null || modulus == PyNone.NONE) {
      return binary(BinaryOp.POW, base, exponent);
    }
    Object result = Calls.callSpecial(base, "__pow__", exponent, modulus);
    if (result == null || result == NOT_IMPLEMENTED) {
      result = Calls.callSpecial(exponent, "__rpow__", base, modulus);
    }
    if (result == null || result == NOT_IMPLEMENTED) {
      throw PyErrors.typeError(
          "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
          Types.nameOf(base), Types.nameOf(exponent), Types.nameOf(modulus));
    }
    return result;
  }

  /** {@code -a}, {@code +a}, {@code ~a}. */
  @TruffleBoundary
  public static Object unary(UnaryOp op, Object a) {
    Object result = Calls.callSpecial(a, op.method());
    if (result == null) {
      throw PyErrors.typeError("bad operand type for unary %s: '%s'", op.symbol(), Types.nameOf(a));
    }
    return result;
  }
}
