"""Words are counted into a defaultdict and a Counter by several threads."""
import collections

from together import run

counts = collections.defaultdict(int)
letters = collections.Counter()


def count(text):
    for word in text.split():
        counts[word] += 1  # RACE
        letters[word[0]] += 1  # RACE


run(lambda: count("a b a c a"), lambda: count("a c b a"))
