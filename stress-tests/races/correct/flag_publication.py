"""Data is written before a flag and read after it."""
import time

from together import run


class Box:
    def __init__(self):
        self.value = 0
        self.ready = False


box = Box()


def sender():
    box.value += 41
    box.ready = True


def receiver():
    while not box.ready:
        time.sleep(0.001)
    box.value += 1
    assert box.value == 42


run(sender, receiver)
