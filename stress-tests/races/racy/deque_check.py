"""A deque is asked whether it is empty before popleft()."""
from collections import deque

from together import run

jobs = deque(range(30))


def work():
    while True:
        if not jobs:  # RACE
            break
        jobs.popleft()  # RACE


def guarded():
    try:
        work()
    except IndexError:
        pass


run(guarded, guarded)
