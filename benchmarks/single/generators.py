"""Generators: pipelines, recursion with `yield from`, `send`, generator expressions."""

EXPECTED = (89999400000, 131071, 4498500, 29999)


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for value in source:
        if value % 2 == 0:
            yield value


def squares_sum(source, limit):
    total = 0
    for value in source:
        if value > limit:
            break
        total += value * 3
    return total


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)
    else:
        yield 1


def averager():
    total = 0
    while True:
        value = yield total
        total += value


def run():
    a = squares_sum(evens(numbers(300000)), 10**9) - squares_sum(evens(numbers(300000)), -1)
    a += sum(x for x in range(300000) if x & 1 == 0)
    b = sum(1 for _ in tree(15)) * 2 + 1
    gen = averager()
    next(gen)
    c = 0
    for i in range(3000):
        c = gen.send(i)
    d = 0
    for x, y in zip(numbers(30000), evens(numbers(60000))):
        d = y - x
    return a, b, c, d
