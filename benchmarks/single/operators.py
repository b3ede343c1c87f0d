"""Operators overloaded in classes: vectors, polynomials, comparison, containers."""

EXPECTED = (2016, 5, 3023265619)


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __abs__(self):
        return abs(self.x) + abs(self.y)


class Polynomial:
    def __init__(self, coefficients):
        self.coefficients = coefficients

    def __len__(self):
        return len(self.coefficients)

    def __getitem__(self, i):
        return self.coefficients[i]

    def __call__(self, x):
        result = 0
        for c in self.coefficients:
            result = result * x + c
        return result % 1000003

    def __iadd__(self, other):
        self.coefficients = [a + b for a, b in zip(self.coefficients, other.coefficients)]
        return self

    def __contains__(self, value):
        return value in self.coefficients


def run():
    position = Vector(0, 0)
    velocity = Vector(3, -2)
    hits = 0
    for i in range(40000):
        position = position + velocity * 2 - Vector(5, -4)
        if position == Vector(i, 0) or not position:
            hits += 1
        if abs(position) > 1000:
            velocity = -velocity
            position = 2 * Vector(1, 1) - position * 0
        if position < velocity:
            hits += 1
    p = Polynomial([3, 1, 4, 1, 5])
    q = Polynomial([1, 0, 0, 2, 1])
    total = 0
    for i in range(6000):
        total += p(i) + p[i % len(p)] + (i in q)
        if i % 50 == 0:
            p += q
    return hits, len(q), total
