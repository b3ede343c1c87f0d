# Inserting into and deleting from the middle of a deque, wherever its elements lie in memory.
import random
from collections import deque

random.seed(11)
for limit in None, 40:
    d, l = deque(maxlen=limit), []
    for step in range(4000):
        n = len(l)
        match random.randrange(8):
            case 0 | 1 | 2 if limit is None or n < limit:
                at = random.randrange(-n - 2, n + 3)
                d.insert(at, step)
                l.insert(at, step)
            case 3 | 4 if n:
                at = random.randrange(-n, n)
                del d[at]
                del l[at]
            case 5 if n > 1:
                at = random.randrange(n)
                d.remove(l[at])
                del l[at]
            case 6:
                d.rotate(3)
                l = l[-3 % n :] + l[: -3 % n] if n else l
            case 7 if limit is None or n < limit:
                d.appendleft(step)
                l.insert(0, step)
        if list(d) != l or list(reversed(d)) != l[::-1]:
            print("differ", step)
            break
    print(len(d) == len(l), d == deque(l, limit))  # expect: True True
# expect: True True
