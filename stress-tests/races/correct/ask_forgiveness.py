"""pop() and an exception instead of a check."""
from collections import deque

from together import run

jobs = deque(range(30))
tasks = list(range(30))
done = []


def work():
    while True:
        try:
            done.append(jobs.popleft())
        except IndexError:
            break
    while tasks:
        try:
            done.append(tasks.pop())
        except IndexError:
            break


run(work, work)
assert len(done) == 60
