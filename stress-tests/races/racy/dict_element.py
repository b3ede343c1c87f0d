"""Words are counted in a shared dictionary."""
from together import run

counts = {"a": 0, "b": 0}


def work():
    for word in "abab" * 5:
        counts[word] += 1  # RACE


run(work, work)
