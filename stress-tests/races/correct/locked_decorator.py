"""Methods run under the lock of their object by a decorator."""
import functools
import threading

from together import run


def synchronized(method):
    @functools.wraps(method)
    def locked(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)

    return locked


class Inventory:
    def __init__(self):
        self._lock = threading.RLock()
        self.pieces = {}
        self.changes = 0

    @synchronized
    def add(self, name, n):
        self.pieces[name] = self.pieces.get(name, 0) + n
        self._changed()

    @synchronized
    def _changed(self):
        self.changes += 1

    @synchronized
    def take(self, name):
        if self.pieces.get(name, 0) > 0:
            self.pieces[name] -= 1
            self._changed()
            return True
        return False


inventory = Inventory()
run(lambda: [inventory.add("a", 1) for _ in range(10)], lambda: [inventory.take("a") for _ in range(10)])
assert inventory.changes >= 10
