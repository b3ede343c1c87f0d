"""Many threads append to one list without a lock: list.append is atomic, nothing is lost.

    boomslang list_append.py [APPENDS]
"""

import sys
import threading
import time

APPENDS = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
THREADS = 4

shared = []
barrier = threading.Barrier(THREADS)


def append(number):
    barrier.wait()
    for i in range(APPENDS):
        shared.append((number, i))


start = time.perf_counter()
threads = [threading.Thread(target=append, args=(n,)) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.perf_counter() - start

seen = [0] * THREADS
in_order = True
for number, i in shared:
    in_order &= seen[number] == i
    seen[number] += 1
correct = in_order and seen == [APPENDS] * THREADS
print(f"{len(shared):,} items from {THREADS} threads, each thread's in its order: {correct}")
print(f"{elapsed:.3f} s, {len(shared) / elapsed:,.0f} appends per second")
sys.exit(not correct)
