# A deque that changes while its last element is used refuses the next step, as it does in the middle.
from collections import deque


def walk(items, change):
    seen = []
    try:
        for x in items:
            seen.append(x)
            change(items, x)
    except RuntimeError as e:
        seen.append(str(e))
    return seen, items


print(*walk(deque([0]), lambda d, x: d.append(7))) # expect: [0, 'deque mutated during iteration'] deque([0, 7])
print(*walk(deque([0]), lambda d, x: d.pop())) # expect: [0, 'deque mutated during iteration'] deque([])
print(*walk(deque([0, 1, 2]), lambda d, x: d.remove(0) if x == 2 else None)) # expect: [0, 1, 2, 'deque mutated during iteration'] deque([1, 2])
print(*walk(deque([0, 1, 2]), lambda d, x: d.appendleft(x) if x == 2 else None)) # expect: [0, 1, 2, 'deque mutated during iteration'] deque([2, 0, 1, 2])
print(*walk(deque([0, 1, 2]), lambda d, x: d.__setitem__(0, 5))) # expect: [0, 1, 2] deque([5, 1, 2])
print(*walk(deque(), lambda d, x: d.append(x))) # expect: [] deque([])

d = deque([1, 2])
steps = iter(d)
print(list(steps), next(steps, "over")) # expect: [1, 2] over
d.append(3)
try:
    next(steps, "over")
except RuntimeError as e:
    print(e) # expect: deque mutated during iteration
print(list(reversed(d))) # expect: [3, 2, 1]
