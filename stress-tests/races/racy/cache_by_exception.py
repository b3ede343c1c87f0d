"""An entry is made when reading it fails."""
from together import run

cache = {}


def lookup(key):
    try:
        return cache[key]  # RACE
    except KeyError:
        value = cache[key] = key * key  # RACE
        return value


def work():
    for i in range(10):
        lookup(i)


run(work, work)
