"""A lock that is taken again further down."""
import threading

from together import run


class Tree:
    def __init__(self):
        self.lock = threading.RLock()
        self.size = 0

    def add(self, depth):
        with self.lock:
            self.size += 1
            if depth:
                self.add(depth - 1)


tree = Tree()


def work():
    for _ in range(5):
        tree.add(3)


run(work, work)
assert tree.size == 40
