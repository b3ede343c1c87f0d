"""concurrent.futures: each thread submits small tasks to a pool and sums the results."""

from concurrent.futures import ThreadPoolExecutor

UNITS = "shared"
EXPECTED = 51352680

pool = None


def task(n):
    total = 0
    for i in range(n):
        total += i * i & 255
    return total


def setup(threads):
    global pool
    if pool is None:
        pool = ThreadPoolExecutor(threads)


def work(index):
    futures = [pool.submit(task, 300 + i % 50) for i in range(1500)]
    return sum(f.result() for f in futures)
