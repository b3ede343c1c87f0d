"""The spectral norm of an infinite matrix: float arithmetic in nested generator expressions and calls."""

from math import sqrt

EXPECTED = '1.274222210'


def element(i, j):
    ij = i + j
    return 1.0 / (ij * (ij + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum(element(i, j) * v[j] for j in range(n)) for i in range(n)]


def times_transposed(v):
    n = len(v)
    return [sum(element(j, i) * v[j] for j in range(n)) for i in range(n)]


def run():
    u = [1.0] * 130
    for _ in range(8):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    uv = vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return "%.9f" % sqrt(uv / vv)
