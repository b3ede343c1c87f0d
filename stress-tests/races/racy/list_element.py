"""An element of a list is counted up."""
from together import run

totals = [0, 0, 0]


def work():
    for i in range(30):
        totals[i % 3] += 1  # RACE


run(work, work)
