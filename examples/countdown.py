"""Two threads each count down from 400,000,000; the same work done in sequence stands beside it.

With a global lock two threads take as long as the sequence. Here they take half of it, given two free cores.

    boomslang countdown.py [N] [ROUNDS]
"""

import sys
import threading
import time

N = int(sys.argv[1]) if len(sys.argv) > 1 else 400_000_000
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3


def countdown(n):
    while n > 0:
        n -= 1
    return n


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def once():
    countdown(N)


def in_sequence():
    countdown(N)
    countdown(N)


def in_threads():
    threads = [threading.Thread(target=countdown, args=(N,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


# The first rounds run while the loop is being compiled.
for round in range(1, ROUNDS + 1):
    one = timed(once)
    sequence = timed(in_sequence)
    threads = timed(in_threads)
    print(
        f"round {round}: one {one:.3f} s, two in sequence {sequence:.3f} s, two threads {threads:.3f} s "
        f"({threads / one:.2f} x one, for twice the work)"
    )
print(f"counted down from {N:,} {5 * ROUNDS} times")
