"""Rounds of threads, each of which ends before the next begins."""

import threading

from together import run


class Counter:
    def __init__(self):
        self.n = 0


lock = threading.Lock()
shared = Counter()
own = [Counter(), Counter()]


def work(me):
    for _ in range(10):
        own[me].n += 1
        with lock:
            shared.n += 1


for _ in range(4):
    run(lambda: work(0), lambda: work(1))
assert shared.n == 80
