# Floats printed with and rounded to decimal places, compared with the exact decimal, ties to even.
import random
import struct
from decimal import ROUND_HALF_EVEN, Context, Decimal

exact = Context(prec=800, rounding=ROUND_HALF_EVEN)
random.seed(5)


def floats():
    yield from (0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1.005, 0.1, 1e15 + 0.5, 2**53 - 1.0, 2.0**53, 2.0**62, 2.0**63, 2.0**64)
    yield from (5e-324, 2.2e-308, 1e-30, 9.999999, 0.9999999999, 999999999999999.9, 1e16, 1e17, 1e18, 1e22, 1e23, 1.7e308)
    for _ in range(150):
        yield struct.unpack("d", random.randbytes(7) + bytes([random.choice((0x3F, 0x40, 0x41, 0x43, 0x3E, 0x3C))]))[0]
        yield random.randrange(10**6) / 8
        yield random.randrange(10**9) / 2**20
        yield random.random() * 10 ** random.randrange(-12, 20)


wrong = 0
for x in floats():
    for places in 0, 1, 2, 3, 6, 9, 15, 16, 17, 18, 19, 25:
        rounded = Decimal(x).quantize(Decimal(1).scaleb(-places), context=exact)
        text = format(rounded, "f")
        if (
            "%.*f" % (places, x) != text
            or f"{x:.{places}f}" != text
            or "%.*f" % (places, -x) != "-" + text
            or round(x, places) != float(rounded)
            or round(-x, places) != -float(rounded)
        ):
            wrong += 1
            print(x, places, text, "%.*f" % (places, x), round(x, places))
print(wrong)  # expect: 0
print(round(2.675, 2), round(-0.5, 0), round(0.05, 1), round(-0.04, 1), f"{-0.0:.1f}", f"{0.04:.1f}")  # expect: 2.67 -0.0 0.1 -0.0 -0.0 0.0
print(f"{-0.04:z.1f}", f"{1234567.891:,.2f}", f"{0.999:.1%}", f"{12.5:.0f}", f"{13.5:#.0f}")  # expect: 0.0 1,234,567.89 99.9% 12 14.
