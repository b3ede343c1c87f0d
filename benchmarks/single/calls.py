"""Calls of small functions and methods, with positional and default arguments."""

EXPECTED = 15142060


def add(a, b):
    return a + b


def scale(value, factor=3):
    return value * factor


def clamp(value, low=0, high=1000):
    if value < low:
        return low
    if value > high:
        return high
    return value


class Counter:
    def __init__(self):
        self.total = 0

    def step(self, amount):
        self.total = add(self.total, amount)
        return self

    @staticmethod
    def twice(value):
        return value + value

    @classmethod
    def half(cls, value):
        return value >> 1


def run():
    counter = Counter()
    for i in range(200000):
        value = clamp(scale(i & 255) - 255, 0, 60)
        counter.step(Counter.twice(value)).step(Counter.half(i & 3))
    return counter.total % 1000000007
