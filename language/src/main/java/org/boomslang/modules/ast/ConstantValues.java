package org.boomslang.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.none.PyEllipsis;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.CodePoints;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Singleton;

/** Values of constants in the parser's tree as Python objects, and back. */
final class ConstantValues {
  private ConstantValues() {}

  static Object toPython(Object value) {
    return switch (value) {
      case String s -> PyStr.of(s);
      case CodePoints c -> PyStr.fromCodePoints(c.value(), 0, c.value().length);
      case Bytes b -> PyBytes.copyOf(b.value());
      case Imaginary i -> new PyComplex(0, i.value());
      case Singleton s -> s == Singleton.NONE ? PyNone.NONE : PyEllipsis.ELLIPSIS;
      default -> value;
    };
  }

  /**
   * @return null when no constant can have that value
   */
  static Object toTree(Object value) {
    return switch (value) {
      case TruffleString s -> text(s);
      case PyBytes b -> new Bytes(b.toArray());
      case PyNone none -> Singleton.NONE;
      case PyEllipsis ellipsis -> Singleton.ELLIPSIS;
      case PyComplex c when c.real() == 0 && Double.doubleToRawLongBits(c.real()) == 0 ->
          new Imaginary(c.imag());
      case Long l -> l;
      case BigInteger i -> i;
      case Double d -> d;
      case Boolean b -> b;
      case PyComplex c -> c;
      case PyTuple t when t.type() == BuiltinTypes.TUPLE -> t;
      case PyFrozenSet s when s.type() == BuiltinTypes.FROZENSET -> s;
      default -> null;
    };
  }

  /** As the parser has it: code points where a Java string would make one of two surrogates. */
  private static Object text(TruffleString s) {
    String text = PyStr.toJava(s);
    return text.codePointCount(0, text.length()) == PyStr.length(s)
        ? text
        : new CodePoints(PyStr.toCodePoints(s));
  }

  /** What is in a constant tuple or frozenset, null for anything else. */
  static Object[] elements(Object value) {
    return switch (value) {
      case PyTuple t when t.type() == BuiltinTypes.TUPLE -> Iteration.toArray(t);
      case PyFrozenSet s when s.type() == BuiltinTypes.FROZENSET -> Iteration.toArray(s);
      default -> null;
    };
  }

  static String typeName(Object value) {
    return Types.nameOf(value);
  }
}
