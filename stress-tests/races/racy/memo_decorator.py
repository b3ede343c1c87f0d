"""A decorator remembers results in a dictionary of its own."""
import functools

from together import run


def memo(function):
    results = {}

    @functools.wraps(function)
    def remembered(*args):
        if args in results:  # RACE
            return results[args]
        result = function(*args)
        results[args] = result  # RACE
        return result

    return remembered


@memo
def square(n):
    return [n * n]


def work():
    for i in range(8):
        square(i)


run(work, work)
