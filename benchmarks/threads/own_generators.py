"""Independent work: generators and comprehensions."""

UNITS = "independent"
EXPECTED = 3200102400


def countdown(n):
    while n:
        yield n
        n -= 1


def flatten(depth):
    if depth == 0:
        yield 1
    else:
        yield from flatten(depth - 1)
        yield from flatten(depth - 1)


def setup(threads):
    pass


def work(index):
    total = 0
    for _ in range(100):
        total += sum(x * 2 for x in countdown(8000) if x & 1)
        total += sum([x for x in flatten(10)])
    return total
