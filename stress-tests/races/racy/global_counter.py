"""A global is counted up by two threads."""
from together import run

count = 0


def work():
    global count
    for _ in range(20):
        count += 1  # RACE


run(work, work)
