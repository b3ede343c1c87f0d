"""An attribute is counted up by two threads."""
from together import run


class Counter:
    def __init__(self):
        self.n = 0


counter = Counter()


def work():
    for _ in range(20):
        counter.n += 1  # RACE


run(work, work)
