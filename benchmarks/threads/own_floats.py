"""Independent work: float arithmetic in local variables."""

UNITS = "independent"
EXPECTED = 646828


def escape(cr, ci, limit):
    zr = zi = 0.0
    for i in range(limit):
        r2 = zr * zr
        i2 = zi * zi
        if r2 + i2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = r2 - i2 + cr
    return limit


def setup(threads):
    pass


def work(index):
    total = 0
    for row in range(160):
        ci = 2.0 * row / 160 - 1.0
        for column in range(160):
            total += escape(3.0 * column / 160 - 2.0, ci, 80)
    return total
