"""A list is asked whether it is empty before pop()."""
from together import run

tasks = list(range(40))


def work():
    while tasks:  # RACE
        try:
            task = take()
        except RuntimeError:
            break
        assert task >= 0


def take():
    if len(tasks) > 0:  # RACE
        return tasks.pop()  # RACE
    raise RuntimeError


run(work, work)
