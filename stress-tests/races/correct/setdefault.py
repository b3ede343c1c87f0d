"""setdefault() checks and stores in one step."""
from together import run

groups = {}


def work():
    for i in range(20):
        groups.setdefault(i % 3, []).append(i)


run(work, work)
assert sum(map(len, groups.values())) == 40
