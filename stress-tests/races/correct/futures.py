"""Results come back through futures."""
from concurrent.futures import ThreadPoolExecutor


class Part:
    def __init__(self, numbers):
        self.numbers = numbers
        self.sum = 0

    def compute(self):
        for n in self.numbers:
            self.sum += n
        return self


with ThreadPoolExecutor(3) as pool:
    parts = [pool.submit(Part(range(10 * i)).compute) for i in range(6)]
    total = 0
    for future in parts:
        part = future.result()
        part.sum += 1
        total += part.sum
assert total == sum(sum(range(10 * i)) + 1 for i in range(6))
