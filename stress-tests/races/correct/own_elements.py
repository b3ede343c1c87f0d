"""Each thread counts in an element of its own."""
from together import run

totals = [0, 0, 0]


def work(me):
    for i in range(20):
        totals[me] += i


run(*(lambda me=me: work(me) for me in range(3)))
assert totals == [190] * 3
