package org.boomslang.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Function;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Construction, text and operators of {@code decimal.Decimal}. */
@PyBuiltins(
    type = "decimal.Decimal",
    doc =
        "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another"
            + " Decimal object. If no value is given, return Decimal('0'). The\ncontext does not"
            + " affect the conversion and is only passed to determine if\nthe InvalidOperation"
            + " trap is active.\n\n")
final class DecimalMethods {
  private static final TruffleString ZERO = PyStr.constant("0");

  private DecimalMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, value='0', context=None)")
  static Object create(PyType type, Object value, Object context) {
    PyDecimalContext by = CurrentContext.or(context);
    if (value instanceof PyDecimal decimal
        && type == PyDecimal.TYPE
        && decimal.type() == PyDecimal.TYPE) {
      return decimal;
    }
    Env env = Env.maximal();
    Num number = Operands.exact(value == null ? ZERO : value, env, by);
    by.signal(env.status);
    return new PyDecimal(type.instanceShape(), number);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyDecimal self) {
    return "Decimal('" + str(self) + "')";
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static String str(PyDecimal self) {
    return DecimalText.scientific(self.num, CurrentContext.get().capitals);
  }

  @PyBuiltin(name = "__format__", sig = "($self, *args)")
  static Object format(PyDecimal self, Object[] args) {
    if (args.length < 1 || args.length > 2) {
      throw PyErrors.typeError(
          "function takes at %s argument%s (%d given)",
          args.length < 1 ? "least 1" : "most 2", args.length < 1 ? "" : "s", args.length);
    }
    if (!PyStr.isStr(args[0])) {
      throw PyErrors.typeError("format arg must be str");
    }
    PyDict conventions = null;
    if (args.length == 2 && args[1] != PyNone.NONE) {
      if (!(args[1] instanceof PyDict given)) {
        throw PyErrors.typeError("optional argument must be a dict");
      }
      conventions = given;
    }
    PyDecimalContext context = CurrentContext.get();
    return DecimalFormat.format(
        self.num, PyStr.value(args[0]), conventions, context.rounding, context.capitals);
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static Object reduce(PyDecimal self) {
    return PyTuple.of(self.type(), PyTuple.of(PyStr.of(str(self))));
  }

  @PyBuiltin(name = "__copy__", sig = "($self, /)")
  static Object copy(PyDecimal self) {
    return self;
  }

  @PyBuiltin(name = "__deepcopy__", sig = "($self, memo, /)")
  static Object deepCopy(PyDecimal self, Object memo) {
    return self;
  }

  @PyBuiltin(name = "__sizeof__", sig = "($self, /)")
  static long sizeof(PyDecimal self) {
    return 104 + self.num.coefficient.bitLength() / 8;
  }

  // ------------------------------------------------------------------ operators

  private static Object unary(PyDecimal self, Function<Env, Num> operation) {
    return CurrentContext.get().apply(operation);
  }

  /** An operation on two numbers. */
  interface Binary {
    Num apply(Num a, Num b, Env env);
  }

  private static Object binary(Object a, Object b, Binary operation) {
    Num x = Operands.numberOrNull(a);
    Num y = Operands.numberOrNull(b);
    return x == null || y == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : CurrentContext.get().apply(env -> operation.apply(x, y, env));
  }

  @PyBuiltin(name = "__neg__", sig = "($self, /)")
  static Object negative(PyDecimal self) {
    return unary(self, env -> Arithmetic.minus(self.num, env));
  }

  @PyBuiltin(name = "__pos__", sig = "($self, /)")
  static Object positive(PyDecimal self) {
    return unary(self, env -> Arithmetic.plus(self.num, env));
  }

  @PyBuiltin(name = "__abs__", sig = "($self, /)")
  static Object absolute(PyDecimal self) {
    return unary(self, env -> Arithmetic.abs(self.num, env));
  }

  @PyBuiltin(name = "__bool__", sig = "($self, /)")
  static boolean truth(PyDecimal self) {
    return !self.num.isZero();
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyDecimal self, Object value) {
    return binary(self, value, Arithmetic::add);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)")
  static Object reflectedAdd(PyDecimal self, Object value) {
    return binary(value, self, Arithmetic::add);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)")
  static Object subtract(PyDecimal self, Object value) {
    return binary(self, value, Arithmetic::subtract);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)")
  static Object reflectedSubtract(PyDecimal self, Object value) {
    return binary(value, self, Arithmetic::subtract);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyDecimal self, Object value) {
    return binary(self, value, Arithmetic::multiply);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object reflectedMultiply(PyDecimal self, Object value) {
    return binary(value, self, Arithmetic::multiply);
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)")
  static Object divide(PyDecimal self, Object value) {
    return binary(self, value, Arithmetic::divide);
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)")
  static Object reflectedDivide(PyDecimal self, Object value) {
    return binary(value, self, Arithmetic::divide);
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)")
  static Object divideInt(PyDecimal self, Object value) {
    return binary(self, value, Arithmetic::divideInt);
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)")
  static Object reflectedDivideInt(PyDecimal self, Object value) {
    return binary(value, self, Arithmetic::divideInt);
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)")
  static Object remainder(PyDecimal self, Object value) {
    return binary(self, value, Arithmetic::remainder);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)")
  static Object reflectedRemainder(PyDecimal self, Object value) {
    return binary(value, self, Arithmetic::remainder);
  }

  private static Object divmodOf(Object a, Object b) {
    Num x = Operands.numberOrNull(a);
    Num y = Operands.numberOrNull(b);
    return x == null || y == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : pair(CurrentContext.get().ask(env -> Arithmetic.divmod(x, y, env)));
  }

  static PyTuple pair(Num[] both) {
    return PyTuple.of(PyDecimal.of(both[0]), PyDecimal.of(both[1]));
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)")
  static Object divmod(PyDecimal self, Object value) {
    return divmodOf(self, value);
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)")
  static Object reflectedDivmod(PyDecimal self, Object value) {
    return divmodOf(value, self);
  }

  static Object powerOf(Object a, Object b, Object modulus) {
    if (modulus == PyNone.NONE) {
      return binary(a, b, Functions::power);
    }
    Num x = Operands.numberOrNull(a);
    Num y = Operands.numberOrNull(b);
    Num z = Operands.numberOrNull(modulus);
    return x == null || y == null || z == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : CurrentContext.get().apply(env -> Functions.powerModulo(x, y, z, env));
  }

  @PyBuiltin(name = "__pow__", sig = "($self, value, mod=None, /)")
  static Object power(PyDecimal self, Object value, Object modulus) {
    return powerOf(self, value, PyNone.orNone(modulus));
  }

  @PyBuiltin(name = "__rpow__", sig = "($self, value, mod=None, /)")
  static Object reflectedPower(PyDecimal self, Object value, Object modulus) {
    return powerOf(value, self, PyNone.orNone(modulus));
  }
}
