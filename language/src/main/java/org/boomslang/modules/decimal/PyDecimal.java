package org.boomslang.modules.decimal;

import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.TernaryPower;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code decimal.Decimal}. Thread-safety: shared; a decimal never changes. */
final class PyDecimal extends PyObject implements TernaryPower {
  static final PyType TYPE =
      PyType.builtin(
          "decimal.Decimal",
          BuiltinTypes.OBJECT,
          Layout.of("Decimal", Layout.OBJECT, null),
          () ->
              BuiltinTable.join(
                  new DecimalMethodsTable(),
                  new DecimalFunctionsTable(),
                  new DecimalComparisonsTable(),
                  new DecimalConversionsTable()));

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
  private static final long INFINITE = 314159;

  final Num num;

  PyDecimal(Shape shape, Num num) {
    super(shape);
    this.num = num;
  }

  static PyDecimal of(Num num) {
    return new PyDecimal(TYPE.instanceShape(), num);
  }

  @Override
  public Object power(Object base, Object exponent) {
    return DecimalMethods.powerOf(base, exponent, this);
  }

  /** The hash that equal numbers of all types share; not for NaNs. */
  static long hash(Num a) {
    if (a.isInfinite()) {
      return a.negative ? -INFINITE : INFINITE;
    }
    BigInteger scale =
        BigInteger.TEN.modPow(
            BigInteger.valueOf(Math.floorMod(a.exponent, MODULUS.longValue() - 1)), MODULUS);
    long hash = a.coefficient.mod(MODULUS).multiply(scale).mod(MODULUS).longValue();
    if (a.negative) {
      hash = -hash;
    }
    return hash == -1 ? -2 : hash;
  }
}
