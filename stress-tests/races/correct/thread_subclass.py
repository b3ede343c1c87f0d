"""Each thread keeps its results in itself, and they are read when it has ended."""
import threading


class Worker(threading.Thread):
    results = ()

    def __init__(self, n):
        super().__init__()
        self.n = n
        self.sum = 0

    def run(self):
        for i in range(self.n):
            self.sum += i
        self.results = [self.sum]


workers = [Worker(n) for n in (5, 10)]
for worker in workers:
    worker.start()
total = 0
for worker in workers:
    worker.join()
    worker.sum += 1
    total += worker.results[0] + worker.sum
assert total == 2 * (10 + 45) + 2
