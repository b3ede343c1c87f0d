"""Every worker counts for itself; the totals are added up when they are done."""
import collections
import dataclasses
from concurrent.futures import ThreadPoolExecutor, as_completed


@dataclasses.dataclass
class Result:
    words: int = 0
    counts: collections.Counter = dataclasses.field(default_factory=collections.Counter)


def work(text):
    result = Result()
    for word in text.split():
        result.words += 1
        result.counts[word] += 1
    return result


total = Result()
with ThreadPoolExecutor(2) as pool:
    for future in as_completed([pool.submit(work, text) for text in ("a b a", "b c", "a")]):
        part = future.result()
        total.words += part.words
        total.counts.update(part.counts)
assert total.words == 6 and total.counts["a"] == 3
