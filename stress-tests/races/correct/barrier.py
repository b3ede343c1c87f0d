"""Phases that a barrier separates."""
import threading

from together import run

barrier = threading.Barrier(2)
cells = [0, 0]


def work(me):
    for phase in range(5):
        cells[(me + phase) % 2] += 1
        barrier.wait()


run(lambda: work(0), lambda: work(1))
assert sum(cells) == 10
