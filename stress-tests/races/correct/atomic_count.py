"""Numbers from itertools.count, which threads may share."""
import itertools

from together import run

ids = itertools.count()
taken = []


def work():
    for _ in range(20):
        taken.append(next(ids))


run(work, work)
assert sorted(taken) == list(range(40))
