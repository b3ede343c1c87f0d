"""A counter under a lock."""
import threading

from together import run


class Counter:
    def __init__(self):
        self.n = 0
        self.lock = threading.Lock()

    def up(self):
        with self.lock:
            self.n += 1


counter = Counter()


def work():
    for _ in range(20):
        counter.up()


run(work, work)
assert counter.n == 40
