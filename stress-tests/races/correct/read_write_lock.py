"""Many readers or one writer, by a lock made of a condition."""
import contextlib
import threading

from together import run


class ReadWriteLock:
    def __init__(self):
        self.condition = threading.Condition()
        self.readers = 0
        self.writing = False

    @contextlib.contextmanager
    def read(self):
        with self.condition:
            while self.writing:
                self.condition.wait()
            self.readers += 1
        try:
            yield
        finally:
            with self.condition:
                self.readers -= 1
                self.condition.notify_all()

    @contextlib.contextmanager
    def write(self):
        with self.condition:
            while self.writing or self.readers:
                self.condition.wait()
            self.writing = True
        try:
            yield
        finally:
            with self.condition:
                self.writing = False
                self.condition.notify_all()


lock = ReadWriteLock()
entries = {}


def write():
    for i in range(10):
        with lock.write():
            entries[i] = entries.get(i, 0) + 1


def read():
    for _ in range(10):
        with lock.read():
            for key in entries:
                assert key < 10


run(write, write, read, read)
