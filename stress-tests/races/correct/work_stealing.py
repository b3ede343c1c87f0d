"""Workers take jobs by atomic operations and stop when there are none."""
import collections
import itertools

from together import run

jobs = collections.deque(range(40))
numbers = itertools.count()
done = {}


def work():
    while True:
        try:
            job = jobs.popleft()
        except IndexError:
            return
        done[job] = next(numbers)


run(work, work, work)
assert len(done) == 40
