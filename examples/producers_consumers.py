"""Producers and consumers over queue.Queue; every item arrives once.

    boomslang producers_consumers.py [ITEMS]
"""

import queue
import sys
import threading
import time

ITEMS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
PRODUCERS = 2
CONSUMERS = 3
STOP = object()


def produce(q, number):
    for i in range(ITEMS):
        q.put(number * ITEMS + i)


def consume(q, results):
    count = total = 0
    while (item := q.get()) is not STOP:
        count += 1
        total += item
    results.put((count, total))


q = queue.Queue(maxsize=1000)
results = queue.SimpleQueue()
start = time.perf_counter()
producers = [threading.Thread(target=produce, args=(q, n)) for n in range(PRODUCERS)]
consumers = [threading.Thread(target=consume, args=(q, results)) for _ in range(CONSUMERS)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    q.put(STOP)
for thread in consumers:
    thread.join()
elapsed = time.perf_counter() - start

count = total = 0
for _ in consumers:
    c, t = results.get()
    count += c
    total += t
expected = PRODUCERS * ITEMS
correct = count == expected and total == expected * (expected - 1) // 2
print(f"{count:,} items through the queue, sum {total:,}: {'exact' if correct else 'WRONG'}")
print(f"{elapsed:.3f} s, {count / elapsed:,.0f} items per second")
sys.exit(not correct)
