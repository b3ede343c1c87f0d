"""Words are counted with get() and a default."""
from together import run

counts = {}


def work():
    for word in "abcabc" * 5:
        counts[word] = counts.get(word, 0) + 1  # RACE


run(work, work)
