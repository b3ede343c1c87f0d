"""A bounded buffer with one lock and two conditions."""
import collections
import threading

from together import run


class Buffer:
    def __init__(self, size):
        self.items = collections.deque()
        self.size = size
        self.passed = 0
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            self.passed += 1
            item = self.items.popleft()
            self.not_full.notify()
            return item


buffer = Buffer(2)
run(lambda: [buffer.put(i) for i in range(20)], lambda: [buffer.get() for _ in range(20)])
assert buffer.passed == 20
