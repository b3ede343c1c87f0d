"""Escape times of the Mandelbrot set, in floats and once in complex numbers."""

EXPECTED = (469417, 36251)


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


def escape_complex(c, limit):
    z = 0j
    for i in range(limit):
        if abs(z) > 2.0:
            return i
        z = z * z + c
    return limit


def run():
    size = 130
    total = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            total += escape(3.0 * column / size - 2.0, ci, 90)
    small = 0
    for row in range(36):
        for column in range(36):
            small += escape_complex(complex(3.0 * column / 36 - 2.0, 2.0 * row / 36 - 1.0), 90)
    return total, small
