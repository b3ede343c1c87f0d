# Threads that drop objects faster than their finalisers run do not fill the memory with them, and none is lost: each runs
# once, also where finalisers make objects that have one themselves.
import gc
import threading


class Nested(list):
    made = []
    finished = []

    def __init__(self, inner):
        super().__init__(inner)
        Nested.made.append(None)

    def __del__(self):
        Nested.finished.append(None)
        pending = resource()
        next(pending)


closed = []


def resource():
    try:
        yield
    finally:
        closed.append(None)


def drop(count):
    for _ in range(count):
        inner = []
        for _ in range(20):
            inner = [Nested(inner)]


threads = [threading.Thread(target=drop, args=(100,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for _ in range(10):
    if len(closed) == 4000:
        break
    gc.collect()
print(len(Nested.made), len(Nested.finished), len(closed))
# expect: 4000 4000 4000
