"""Lazy making with a check, a lock and a second check."""
import threading

from together import run


class Registry:
    _instance = None
    _lock = threading.Lock()

    @classmethod
    def get(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = cls()
        return cls._instance


def work():
    for _ in range(5):
        assert Registry.get() is Registry.get()


run(work, work)
