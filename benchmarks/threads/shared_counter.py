"""Shared writes: a counter under a threading.Lock, taken for every increment."""

from threading import Lock

UNITS = "shared"
EXPECTED = True

lock = Lock()
count = 0


def setup(threads):
    global count
    count = 0


def work(index):
    global count
    for i in range(300000):
        with lock:
            count += 1
    return count >= 300000
