"""A semaphore of one is a lock."""
import threading

from together import run

gate = threading.BoundedSemaphore(1)
log = {"entries": 0}


def work():
    for _ in range(10):
        with gate:
            log["entries"] += 1


run(work, work)
assert log["entries"] == 20
