"""One side forgets the lock."""
import threading

from together import run


class Gauge:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def up(self):
        with self.lock:
            self.value += 1  # RACE

    def down(self):
        self.value -= 1  # RACE


gauge = Gauge()


def ups():
    for _ in range(20):
        gauge.up()


def downs():
    for _ in range(20):
        gauge.down()


run(ups, downs)
