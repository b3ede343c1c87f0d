"""Closures with shared cells, keyword calls, *args and **kwargs, decorators, partial."""

from functools import partial, wraps

EXPECTED = (11137477500, 135005)


def counter(start):
    value = start

    def increment(step=1):
        nonlocal value
        value += step
        return value

    def read():
        return value

    return increment, read


def traced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@traced
def area(width, height=2, *, depth=1):
    return width * height * depth


def options(**settings):
    return settings.get("a", 0) + settings.get("b", 0) + len(settings)


def compose(f, g):
    return lambda x: f(g(x))


def run():
    increment, read = counter(5)
    double_plus = compose(lambda x: x + 1, lambda x: x * 2)
    boxed = partial(area, height=3)
    total = 0
    for i in range(45000):
        increment()
        increment(step=2)
        total += area(i, depth=2) + boxed(width=i)
        total += double_plus(i) + options(a=i, b=1, c=2)
        total += max(i, read() & 1, key=lambda v: v)
    return total, read()
