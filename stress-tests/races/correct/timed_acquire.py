"""A lock that is asked for until it is got."""
import threading

from together import run

lock = threading.Lock()
state = {"n": 0}


def work():
    for _ in range(10):
        while not lock.acquire(timeout=0.01):
            pass
        state["n"] += 1
        lock.release()


run(work, work)
assert state["n"] == 20
