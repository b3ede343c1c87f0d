"""A sum of squares, split into chunks that a thread pool maps over.

    boomslang sum_of_squares.py [N]
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

N = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000_000
CHUNKS = 16


def sum_squares(bounds):
    first, last = bounds
    total = 0
    for i in range(first, last):
        total += i * i
    return total


def chunks():
    size = -(-N // CHUNKS)
    return [(first, min(first + size, N)) for first in range(0, N, size)]


start = time.perf_counter()
sequential = sum(map(sum_squares, chunks()))
middle = time.perf_counter()
with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
    parallel = sum(pool.map(sum_squares, chunks()))
end = time.perf_counter()

expected = (N - 1) * N * (2 * N - 1) // 6
print(f"sum of squares below {N:,}: {parallel}")
print(f"in sequence {middle - start:.3f} s, on {os.cpu_count()} threads {end - middle:.3f} s")
print("correct" if sequential == parallel == expected else "WRONG")
sys.exit(not sequential == parallel == expected)
