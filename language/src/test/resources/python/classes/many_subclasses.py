"""Classes made in a loop: those that are kept are known to their base, whenever the others go."""

import gc


class Base:
    pass


kept = [type("K%d" % i, (Base,), {}) for i in range(10)]
for i in range(1000):
    type("T%d" % i, (Base,), {"x": i})
    if i % 100 == 0:
        kept.append(type("K%d" % i, (Base,), {}))
gc.collect()
print(set(kept) <= set(Base.__subclasses__()), len(kept))  # expect: True 20
Base.late = 5
print({k.late for k in kept})  # expect: {5}
print(eval(" \t 1 + 2"), eval("\t'a'"))  # expect: 3 a
