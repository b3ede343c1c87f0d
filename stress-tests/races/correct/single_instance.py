"""The only instance is made by a metaclass under its lock."""
import threading

from together import run


class Single(type):
    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Single):
    def __init__(self):
        self.values = {"a": 1}


def work():
    for _ in range(5):
        assert Config().values["a"] == 1


run(work, work)
