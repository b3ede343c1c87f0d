"""A list of totals and a nested dictionary are updated in place."""
from together import run

totals = [0, 0]
report = {"sizes": {"sum": 0}}


def work():
    for i in range(10):
        totals[0] += i  # RACE
        report["sizes"]["sum"] += i  # RACE


run(work, work)
