"""A set tells whether work was done already."""
from together import run

seen = set()
done = []


def work():
    for i in range(10):
        if i not in seen:  # RACE
            seen.add(i)  # RACE
            done.append(i)


run(work, work)
