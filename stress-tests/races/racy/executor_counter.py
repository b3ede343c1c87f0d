"""Tasks of an executor count up a shared total."""
import threading
from concurrent.futures import ThreadPoolExecutor

total = 0
together = threading.Barrier(2)


def add(n):
    global total
    together.wait()
    for _ in range(n):
        total += 1  # RACE


with ThreadPoolExecutor(2) as pool:
    list(pool.map(add, [10, 10]))
