"""Threads only append; the main thread looks when they are done."""
from together import run

results = []


def work():
    for i in range(20):
        results.append(i)


run(work, work)
assert len(results) == 40
for result in results:
    assert result < 20
