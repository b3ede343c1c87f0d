"""A result is published by an event."""
import threading

from together import run


class Result:
    def __init__(self):
        self.value = 0
        self.ready = threading.Event()


result = Result()


def compute():
    for i in range(10):
        result.value += i
    result.ready.set()


def use():
    result.ready.wait()
    result.value += 1


run(compute, use)
assert result.value == 46
