"""The second check under the lock is missing."""
import threading

from together import run


class Pool:
    def __init__(self):
        self.lock = threading.Lock()
        self.workers = None

    def get(self):
        if self.workers is None:  # RACE
            with self.lock:
                self.workers = [1, 2, 3]  # RACE
        return self.workers


pool = Pool()
run(pool.get, pool.get)
