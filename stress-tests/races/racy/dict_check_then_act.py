"""An entry is made when it is not there."""
from together import run

cache = {}


def lookup(key):
    if key not in cache:  # RACE
        cache[key] = [key]  # RACE
    return cache[key]


def work():
    for i in range(10):
        lookup(i)


run(work, work)
