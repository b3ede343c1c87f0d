package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Set;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/** Arithmetic on any objects, general path (abstract.c: {@code binary_op1} and friends). */
public final class Operators {
  private static final Object NOT_IMPLEMENTED = PyNotImplemented.NOT_IMPLEMENTED;

  private static final Set<String> REPETITIONS = Set.of("__mul__", "__rmul__", "__imul__");

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
    PyType type = Types.of(a);
    Object method = applicable(type.lookup(op.inplace()), Types.of(b));
    Object result = method == null ? null : callOperator(method, a, type, b);
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
    Object method = applicable(left.lookup(op.method()), right);
    Object reflected = right == left ? null : applicable(right.lookup(op.reflected()), left);
    if (reflected != null && right.isSubtype(left) && overrides(left, op.reflected(), reflected)) {
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

  /**
   * The method, or null where it is the repetition of a builtin sequence and the other operand is
   * no int: CPython tries repetition ({@code sq_repeat}) after the arithmetic of both operands, and
   * for ints only. Called by its name, the method raises TypeError.
   */
  @TruffleBoundary
  public static Object applicable(Object method, PyType other) {
    if (method instanceof PyWrapperDescriptor wrapper
        && REPETITIONS.contains(wrapper.code().name())
        && wrapper.owner().lookup("__getitem__") != null
        && other.lookup("__index__") == null) {
      return null;
    }
    return method;
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
    if (symbol.startsWith("+")) {
      PyType sequence = sequence(a, "__add__");
      if (sequence != null) {
        return cannotConcatenate(sequence, b);
      }
    } else if (symbol.equals("*") || symbol.equals("*=")) {
      // In place, the right operand is asked only where the left is no container at all.
      boolean reflected = symbol.equals("*") || !isContainer(Types.of(a));
      Object factor =
          sequence(a, "__mul__") != null
              ? b
              : reflected && sequence(b, "__mul__") != null ? a : null;
      if (factor != null) {
        return PyErrors.typeError(
            "can't multiply sequence by non-int of type '%s'", Types.nameOf(factor));
      }
    }
    return PyErrors.typeError(
        "unsupported operand type(s) for %s: '%s' and '%s'",
        symbol, Types.nameOf(a), Types.nameOf(b));
  }

  private static boolean isContainer(PyType type) {
    return type.isHeapType()
        || type.lookup("__getitem__") != null
        || type.lookup("__contains__") != null;
  }

  /**
   * The builtin sequence type that gives an operand its concatenation or repetition; null when
   * there is none.
   */
  private static PyType sequence(Object operand, String method) {
    return Types.of(operand).lookup(method) instanceof PyWrapperDescriptor wrapper
            && !wrapper.owner().isHeapType()
            && wrapper.owner().lookup("__getitem__") != null
        ? wrapper.owner()
        : null;
  }

  private static PyException cannotConcatenate(PyType sequence, Object other) {
    String name = sequence.shortName();
    if (sequence == BuiltinTypes.BYTES || sequence == BuiltinTypes.BYTEARRAY) {
      return PyErrors.typeError("can't concat %s to %s", Types.nameOf(other), name);
    }
    return PyErrors.typeError(
        "can only %s %s (not \"%s\") to %s",
        name.equals("array") ? "append" : "concatenate", name, Types.nameOf(other), name);
  }

  /** {@code pow(base, exponent, modulus)}; a modulus of None or null is none. */
  @TruffleBoundary
  public static Object power(Object base, Object exponent, Object modulus) {
    if (modulus == null || modulus == PyNone.NONE) {
      return binary(BinaryOp.POW, base, exponent);
    }
    PyType left = Types.of(base);
    PyType right = Types.of(exponent);
    boolean reflectedFirst =
        right != left
            && right.isSubtype(left)
            && right.lookup("__rpow__") != left.lookup("__rpow__");
    Object result =
        reflectedFirst
            ? Calls.callSpecial(exponent, "__rpow__", base, modulus)
            : Calls.callSpecial(base, "__pow__", exponent, modulus);
    if (result == null || result == NOT_IMPLEMENTED) {
      result =
          reflectedFirst
              ? Calls.callSpecial(base, "__pow__", exponent, modulus)
              : Calls.callSpecial(exponent, "__rpow__", base, modulus);
    }
    if ((result == null || result == NOT_IMPLEMENTED) && modulus instanceof TernaryPower last) {
      result = last.power(base, exponent);
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
