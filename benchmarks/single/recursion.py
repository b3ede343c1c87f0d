"""Recursion: Fibonacci, Ackermann, Takeuchi, hanoi, permutations."""

EXPECTED = (317811, 443, 6, 16383, 5040)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def run():
    return fib(28), ackermann(2, 220), tak(18, 12, 5), hanoi(14, "a", "b", "c"), len(permutations([1, 2, 3, 4, 5, 6, 7]))
