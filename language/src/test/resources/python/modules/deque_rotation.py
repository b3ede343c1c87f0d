import collections


def check(count, limit, steps):
    items = collections.deque(range(count), maxlen=limit)
    # So that the ring does not begin at the start of its array.
    for _ in range(5 if count else 0):
        items.append(items.popleft())
    before = list(items)
    items.rotate(steps)
    turned = steps % count if count else 0
    assert list(items) == before[count - turned :] + before[: count - turned], (count, limit, steps)


for n in (0, 1, 2, 3, 7, 8, 9, 16, 33):
    for limit in (None, n):
        for steps in (0, 1, -1, 2, -2, n, n + 1, n // 2, -(n // 2), n // 2 + 1, 1000, -1000):
            check(n, limit, steps)

items = collections.deque([1, 2, 3])
iterator = iter(items)
next(iterator)
items.rotate(1)
try:
    next(iterator)
except RuntimeError as e:
    print(e)  # expect: deque mutated during iteration
items.rotate(3)
print(items)  # expect: deque([3, 1, 2])
