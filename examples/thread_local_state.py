"""State of one's own for every thread: threading.local.

    boomslang thread_local_state.py [CALLS]
"""

import sys
import threading
import time

CALLS = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
THREADS = 4


class RequestState(threading.local):
    """Each thread that touches it gets attributes of its own; __init__ runs once per thread."""

    def __init__(self, limit):
        self.limit = limit
        self.calls = 0


state = RequestState(limit=CALLS)
finished = {}


def handle():
    for _ in range(state.limit):
        state.calls += 1
    finished[threading.current_thread().name] = state.calls


start = time.perf_counter()
threads = [threading.Thread(target=handle, name=f"worker-{n}") for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.perf_counter() - start
for name in sorted(finished):
    print(f"{name}: {finished[name]:,} calls")
print(f"main thread: {state.calls} calls")
print(f"{elapsed:.3f} s")
correct = state.calls == 0 and list(finished.values()) == [CALLS] * THREADS
print("isolated" if correct else "WRONG")
sys.exit(not correct)
