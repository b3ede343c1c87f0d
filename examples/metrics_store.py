"""A metrics store: a dict of lists behind a lock. Readers take a snapshot under the lock and work on it outside.

    boomslang metrics_store.py [SAMPLES]
"""

import statistics
import sys
import threading
import time
from collections import defaultdict

SAMPLES = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
SERVICES = ["auth", "cart", "search", "mail"]


class MetricsStore:
    def __init__(self):
        self._lock = threading.Lock()
        self._samples = defaultdict(list)

    def record(self, name, value):
        with self._lock:
            self._samples[name].append(value)

    def snapshot(self):
        with self._lock:
            return {name: list(values) for name, values in self._samples.items()}


def produce(store, name):
    for i in range(SAMPLES):
        store.record(name, (i * 7919) % 1000)


store = MetricsStore()
done = threading.Event()
snapshots = 0


def watch():
    global snapshots
    while not done.is_set():
        for values in store.snapshot().values():
            statistics.fmean(values)
        snapshots += 1
        done.wait(0.01)


start = time.perf_counter()
watcher = threading.Thread(target=watch)
watcher.start()
producers = [threading.Thread(target=produce, args=(store, name)) for name in SERVICES]
for thread in producers:
    thread.start()
for thread in producers:
    thread.join()
done.set()
watcher.join()
elapsed = time.perf_counter() - start

final = store.snapshot()
for name in sorted(final):
    values = final[name]
    print(f"{name}: {len(values):,} samples, mean {statistics.fmean(values):.1f}, max {max(values)}")
print(f"{elapsed:.3f} s, {snapshots} snapshots taken meanwhile")
complete = all(len(final[name]) == SAMPLES for name in SERVICES)
print("nothing lost" if complete else "LOST SAMPLES")
sys.exit(not complete)
