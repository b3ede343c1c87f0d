"""Lists of a dictionary are made on demand by hand, and the one that another thread made may be replaced."""
from together import run

groups = {}


def add(key, value):
    group = groups.get(key)  # RACE
    if group is None:
        group = groups[key] = []  # RACE
    group.append(value)


def work():
    for i in range(6):
        add(i % 2, i)


run(work, work)
