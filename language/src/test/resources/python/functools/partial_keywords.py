# Bound keywords of partial: those of the call win and keep the place of the bound ones.
from functools import partial


def show(*args, **keywords):
    return args, list(keywords.items())


def call(f):
    return f(5, y=7, z=8, x=9), f(5, z=1), f()


for _ in range(2):
    bound = partial(show, 1, x=2, y=3)
    print(call(bound)[0])
    print(call(bound)[1:])
    bound.keywords["x"] = 10
    print(call(bound)[2])
    del bound.keywords["x"]
    bound.keywords["x"] = 0
    print(call(bound)[2])
    bound.keywords["w"] = 1
    print(call(bound)[1])
# expect: ((1, 5), [('x', 9), ('y', 7), ('z', 8)])
# expect: (((1, 5), [('x', 2), ('y', 3), ('z', 1)]), ((1,), [('x', 2), ('y', 3)]))
# expect: ((1,), [('x', 10), ('y', 3)])
# expect: ((1,), [('y', 3), ('x', 0)])
# expect: ((1, 5), [('y', 3), ('x', 0), ('w', 1), ('z', 1)])
# expect: ((1, 5), [('x', 9), ('y', 7), ('z', 8)])
# expect: (((1, 5), [('x', 2), ('y', 3), ('z', 1)]), ((1,), [('x', 2), ('y', 3)]))
# expect: ((1,), [('x', 10), ('y', 3)])
# expect: ((1,), [('y', 3), ('x', 0)])
# expect: ((1, 5), [('y', 3), ('x', 0), ('w', 1), ('z', 1)])
