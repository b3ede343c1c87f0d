import heapq
import random

# Heaps of ints, floats, tuples, lists and mixtures, against sorting and against heaps in Python.


class Boxed:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value


source = random.Random(5)
kinds = {
    "ints": lambda: source.randrange(50),
    "floats": lambda: source.choice((0.5, -0.0, 0.0, float("inf"), source.random())),
    "both": lambda: source.choice((source.randrange(9), source.random() * 9)),
    "large": lambda: source.randrange(-(2**70), 2**70),
    "pairs": lambda: (source.randrange(9), source.random()),
    "lists": lambda: [source.randrange(9), source.random()],
    "words": lambda: str(source.randrange(99)),
    "boxed": lambda: Boxed(source.randrange(99)),
}


def plain(x):
    return x.value if isinstance(x, Boxed) else x


for name, make in kinds.items():
    wrong = 0
    for size in (0, 1, 2, 3, 10, 100, 300):
        items = [make() for _ in range(size)]
        ordered = sorted(map(plain, items))
        for push, pop, heapify, replace, pushpop, turned in (
            (heapq.heappush, heapq.heappop, heapq.heapify, heapq.heapreplace, heapq.heappushpop, False),
            (heapq.heappush_max, heapq.heappop_max, heapq.heapify_max, heapq.heapreplace_max, heapq.heappushpop_max, True),
        ):
            if turned and name == "boxed":
                continue
            expected = ordered[::-1] if turned else ordered
            heap = []
            for item in items:
                push(heap, item)
            wrong += [plain(pop(heap)) for _ in items] != expected or heap != []
            heap = items[:]
            heapify(heap)
            wrong += size > 0 and plain(heap[0]) != expected[0]
            for item in items[: size // 2]:
                least = plain(heap[0])
                wrong += plain(replace(heap, item)) != least
                low, high = sorted((plain(heap[0]), plain(item)))
                wrong += plain(pushpop(heap, item)) != (high if turned else low)
            wrong += len(heap) != size
            drained = [plain(pop(heap)) for _ in items]
            wrong += drained != sorted(drained, reverse=turned)
        wrong += [plain(x) for x in heapq.nsmallest(5, items)] != ordered[:5]
        if name != "boxed":
            wrong += heapq.nlargest(5, items) != ordered[::-1][:5]
            wrong += list(heapq.merge(ordered, ordered)) != sorted(ordered * 2)
    print(name, wrong)
# expect: ints 0
# expect: floats 0
# expect: both 0
# expect: large 0
# expect: pairs 0
# expect: lists 0
# expect: words 0
# expect: boxed 0

nan = float("nan")
heap = []
for x in (3.0, nan, 1.0, 2.0, nan, 0.5):
    heapq.heappush(heap, x)
print([heapq.heappop(heap) for _ in range(6)])  # expect: [0.5, 1.0, 3.0, nan, nan, 2.0]
heap = [5, 4, 3, nan, 1.5, 2]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap)  # expect: [0, 4, 1.5, nan, 5, 3, 2]
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush([1], "x"), lambda: heapq.heappush((), 1)):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(e)
# expect: index out of range
# expect: index out of range
# expect: '<' not supported between instances of 'str' and 'int'
# expect: heappush() argument 1 must be list, not tuple
print(heapq.heappushpop([], 1), heapq.heappushpop([2], 1), heapq.heappushpop([0], 1), heapq.heappushpop([True], 0))  # expect: 1 1 0 0
