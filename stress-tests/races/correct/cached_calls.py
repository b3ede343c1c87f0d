"""functools remembers results by itself, and a cached property is made under a lock by who wants it first."""
import functools
import threading

from together import run


@functools.lru_cache(maxsize=4)
def square(n):
    return n * n


class Lazy:
    def __init__(self):
        self._lock = threading.Lock()
        self._value = None

    @property
    def value(self):
        if self._value is None:
            with self._lock:
                if self._value is None:
                    self._value = [1, 2, 3]
        return self._value


lazy = Lazy()


def work():
    for i in range(8):
        assert square(i) == i * i
        assert lazy.value == [1, 2, 3]


run(work, work)
