package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/** Arithmetic on any objects, general path (abstract.c: {@code binary_op1} and friends). */
public final class Operators {
  private static final Object NOT_IMPLEMENTED = PyNotImplemented.NOT_IMPLEMENTED;

  private static final Set<String> SEQUENCE_SLOTS =
      Set.of("__add__", "__iadd__", "__mul__", "__rmul__", "__imul__");

  private Operators() {}

  /** {@code a op b}. */
  @TruffleBoundary
  public static Object binary(BinaryOp op, Object a, Object b) {
    Object result = dispatch(op, false, a, b);
    if (result == NOT_IMPLEMENTED) {
      throw unsupported(op.symbol(), a, b);
    }
    return result;
  }

  /** {@code a op= b}. */
  @TruffleBoundary
  public static Object inplace(BinaryOp op, Object a, Object b) {
    Object result = dispatch(op, true, a, b);
    if (result == NOT_IMPLEMENTED) {
      throw unsupported(op.inplaceSymbol(), a, b);
    }
    return result;
  }

  private static Object dispatch(BinaryOp op, boolean inplace, Object a, Object b) {
    PyType left = Types.of(a);
    PyType right = Types.of(b);
    for (Attempt attempt : attempts(op, inplace, left, right)) {
      Object result =
          attempt.swapped
              ? callOperator(attempt.method, b, right, a)
              : callOperator(attempt.method, a, left, b);
      if (result != NOT_IMPLEMENTED) {
        return result;
      }
    }
    return NOT_IMPLEMENTED;
  }

  /** A method to try for an operator; {@code swapped} when it belongs to the right operand. */
  public record Attempt(Object method, boolean swapped) {}

  /**
   * The methods to try for operands of two types, in order: first the arithmetic of both as {@code
   * binary_op1} and {@code SLOT1BINFULL} order it, subclasses first; then the concatenation or
   * repetition of a builtin sequence ({@code sq_concat}, {@code sq_repeat}), which raises TypeError
   * for an operand that it cannot take. Repetition is left out for an operand that is no int.
   */
  @TruffleBoundary
  public static List<Attempt> attempts(BinaryOp op, boolean inplace, PyType left, PyType right) {
    List<Attempt> attempts = new ArrayList<>(3);
    Object first = inplace ? left.lookup(op.inplace()) : null;
    if (first != null && !isSequenceSlot(first)) {
      attempts.add(new Attempt(first, false));
      first = null;
    }
    Object direct = left.lookup(op.method());
    boolean sequence = isSequenceSlot(direct);
    Object reflected = right == left ? null : right.lookup(op.reflected());
    boolean reflectedSequence = isSequenceSlot(reflected);
    if (reflected != null
        && !reflectedSequence
        && right.isSubtype(left)
        && left.lookup(op.reflected()) != reflected) {
      attempts.add(new Attempt(reflected, true));
      reflected = null;
    }
    if (direct != null && !sequence) {
      attempts.add(new Attempt(direct, false));
    }
    if (reflected != null && !reflectedSequence) {
      attempts.add(new Attempt(reflected, true));
    }
    boolean repeats = op == BinaryOp.MUL;
    if (first != null || sequence) {
      if (!repeats || right.lookup("__index__") != null) {
        attempts.add(new Attempt(first != null ? first : direct, false));
      }
    } else if (reflectedSequence && left.lookup("__index__") != null) {
      attempts.add(new Attempt(reflected, true));
    }
    return attempts;
  }

  /** Whether a method is the concatenation or repetition of a builtin sequence. */
  private static boolean isSequenceSlot(Object method) {
    return method instanceof PyWrapperDescriptor wrapper
        && SEQUENCE_SLOTS.contains(wrapper.code().name())
        && wrapper.owner().lookup("__getitem__") != null
        && wrapper.owner().lookup("__sub__") == null;
  }

  private static Object callOperator(Object method, Object self, PyType type, Object other) {
    return Calls.call(Attributes.bind(method, self, type), other);
  }

  /** The error for operands that no method takes. */
  @TruffleBoundary
  public static PyException unsupported(String symbol, Object a, Object b) {
    if (symbol.equals("*") || symbol.equals("*=")) {
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

  /** The error of {@code sequence + other}. */
  @TruffleBoundary
  public static PyException cannotConcatenate(PyType sequence, Object other) {
    return PyErrors.typeError(
        "can only concatenate %s (not \"%s\") to %s",
        sequence.shortName(), Types.nameOf(other), sequence.shortName());
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
