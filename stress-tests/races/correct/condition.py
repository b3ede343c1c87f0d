"""A bounded buffer with a condition."""
import threading

from together import run


class Buffer:
    def __init__(self):
        self.items = []
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) >= 3:
                self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer = Buffer()
got = []


def producer():
    for i in range(20):
        buffer.put(i)


def consumer():
    for _ in range(20):
        got.append(buffer.get())


run(producer, consumer)
assert got == list(range(20))
