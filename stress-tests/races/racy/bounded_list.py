"""A list is kept short by looking at its length first."""
from together import run

recent = []


def work():
    for i in range(10):
        if len(recent) < 15:  # RACE
            recent.append(i)  # RACE


run(work, work)
