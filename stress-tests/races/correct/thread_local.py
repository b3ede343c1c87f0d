"""Each thread has its own counter."""
import threading

from together import run

mine = threading.local()


def work():
    mine.n = 0
    for _ in range(20):
        mine.n += 1
    assert mine.n == 20


run(work, work)
