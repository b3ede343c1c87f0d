"""counter += 1 without a lock is a read, an addition and a write: updates get lost. The program is wrong, but nothing
crashes, and the counter never holds anything but an int.

    boomslang lost_updates.py [INCREMENTS]
"""

import sys
import threading
import time

INCREMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
THREADS = 4


class Shared:
    counter = 0


shared = Shared()
shared.counter = 0
barrier = threading.Barrier(THREADS)


def increment():
    barrier.wait()
    for _ in range(INCREMENTS):
        shared.counter += 1


start = time.perf_counter()
threads = [threading.Thread(target=increment) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.perf_counter() - start
expected = THREADS * INCREMENTS
print(f"{expected:,} increments made, {shared.counter:,} arrived, {expected - shared.counter:,} lost")
print(f"{elapsed:.3f} s")
sane = type(shared.counter) is int and 0 < shared.counter <= expected
print("no crash, no foreign value" if sane else "WRONG")
sys.exit(not sane)
