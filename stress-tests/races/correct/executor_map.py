"""Tasks that only return something."""
from concurrent.futures import ThreadPoolExecutor

words = ["to", "be", "or", "not", "to", "be"]
counts = {}
with ThreadPoolExecutor(4) as pool:
    for word, length in zip(words, pool.map(len, words)):
        counts[word] = counts.get(word, 0) + length
assert counts["be"] == 4
