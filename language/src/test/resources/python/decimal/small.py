# Coefficients around the edges of 64 bits: sums, products, rounding and comparison, in each direction.
from decimal import *

edges = [2**61 - 1, 2**61, 2**62, 2**63 - 1, 2**63, 10**18 - 1, 10**18, 10**19, 999_999_999, 10**9 + 1]
wide = Context(prec=40)
for n in edges:
    d = Decimal(n)
    assert int(wide.add(d, d)) == 2 * n and int(wide.subtract(d, Decimal(n + 1))) == -1, n
    assert int(wide.multiply(d, d)) == n * n and int(wide.multiply(d, Decimal(-3))) == -3 * n, n
    assert wide.add(d, Decimal("0.01")) == Decimal(f"{n}.01") and len(d.as_tuple().digits) == len(str(n)), n
    assert d < Decimal(f"{n}.5") < d + 1 and d == Decimal(f"{n}.000") and d.adjusted() == len(str(n)) - 1, n
    assert str(d.scaleb(-3)) == f"{n // 1000}.{n % 1000:03d}", n
roundings = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
for text in ("2.5", "-2.5", "3.5", "2.51", "-0.5", "0.4", "2305843009213693951.5", "9223372036854775808.5", "1.0"):
    print(text, *(Decimal(text).quantize(Decimal(1), rounding=r) for r in roundings))
# expect: 2.5 3 2 3 2 3 2 2 2
# expect: -2.5 -3 -2 -2 -3 -3 -2 -2 -2
# expect: 3.5 4 3 4 3 4 3 4 3
# expect: 2.51 3 2 3 2 3 3 3 2
# expect: -0.5 -1 -0 -0 -1 -1 -0 -0 -1
# expect: 0.4 1 0 1 0 0 0 0 1
# expect: 2305843009213693951.5 2305843009213693952 2305843009213693951 2305843009213693952 2305843009213693951 2305843009213693952 2305843009213693951 2305843009213693952 2305843009213693951
# expect: 9223372036854775808.5 9223372036854775809 9223372036854775808 9223372036854775809 9223372036854775808 9223372036854775809 9223372036854775808 9223372036854775808 9223372036854775808
# expect: 1.0 1 1 1 1 1 1 1 1
for digits in (1, 3, 18, 19):
    c = Context(prec=digits, rounding=ROUND_HALF_EVEN, traps=[])
    print(c.plus(Decimal("999.95")), c.add(Decimal(5 * 10**17), Decimal("0.5")), c.multiply(Decimal(2**60), Decimal(10)), sorted(f.__name__ for f, on in c.flags.items() if on))
# expect: 1E+3 5E+17 1E+19 ['Inexact', 'Rounded']
# expect: 1.00E+3 5.00E+17 1.15E+19 ['Inexact', 'Rounded']
# expect: 999.95 500000000000000000 1.15292150460684698E+19 ['Inexact', 'Rounded']
# expect: 999.95 500000000000000000.5 1.152921504606846976E+19 ['Rounded']
print(Decimal("1E+400") + Decimal("1E-400"), Decimal("1E+30") - Decimal("1E-9"), Decimal(0) * -5, Decimal("1.10") - Decimal("1.1"))  # expect: 1.000000000000000000000000000E+400 1.000000000000000000000000000E+30 -0 0.00
print(Decimal(7) // Decimal("-Infinity"), Decimal("12E+17") // 10**18, Decimal("0E+3") + Decimal("5E-3"))  # expect: -0 1 0.005
