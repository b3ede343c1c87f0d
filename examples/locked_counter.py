"""A counter behind a lock, incremented by each of four pool workers: the total is exact.

    boomslang locked_counter.py [INCREMENTS]
"""

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

INCREMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
WORKERS = 4


class Counter:
    def __init__(self):
        self.value = 0
        self._lock = threading.Lock()

    def increment(self):
        with self._lock:
            self.value += 1


def work(counter, times):
    for _ in range(times):
        counter.increment()


counter = Counter()
start = time.perf_counter()
with ThreadPoolExecutor(max_workers=WORKERS) as pool:
    for future in [pool.submit(work, counter, INCREMENTS) for _ in range(WORKERS)]:
        future.result()
elapsed = time.perf_counter() - start
expected = WORKERS * INCREMENTS
print(f"total {counter.value:,}, expected {expected:,}: {'exact' if counter.value == expected else 'WRONG'}")
print(f"{elapsed:.3f} s, {expected / elapsed:,.0f} locked increments per second")
sys.exit(counter.value != expected)
