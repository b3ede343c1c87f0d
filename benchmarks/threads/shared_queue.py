"""A queue.Queue: each thread puts and takes as many items as it put."""

from queue import Queue

UNITS = "shared"
EXPECTED = 20000

queue = None


def setup(threads):
    global queue
    queue = Queue()


def work(index):
    taken = 0
    for i in range(20000):
        queue.put(i)
        if queue.get() is not None:
            taken += 1
    return taken
