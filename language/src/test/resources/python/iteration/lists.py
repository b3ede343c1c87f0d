# Lists of every kind of elements, built, walked and taken apart by the same pieces of code.
import random

random.seed(5)
samples = [1, 2.5, "a", None, True, 1 << 70, -1 << 63, float("nan")]


def copied(values):
    return [value for value in values]


def appended(values):
    result = []
    for value in values:
        result.append(value)
    return result


def generated(values):
    return list(value for value in values)


def popped(values):
    result = []
    while values:
        result.append(values.pop())
    return result


def same(a, b):
    return len(a) == len(b) and all(repr(x) == repr(y) for x, y in zip(a, b))


for length in [*range(40), 100, 300]:
    for kinds in ([0], [1], [2], [0, 1], [0, 2], [1, 2], range(8), [6], [7]):
        values = [samples[random.choice(kinds)] for _ in range(length)]
        for copy in (copied, appended, generated):
            result = copy(values)
            assert same(result, values)
            assert same(popped(result), values[::-1])


def append(values, value):
    values.append(value)
    return values


for value in samples[:6]:
    print(append([1], value), append([1.5], value), append(["s"], value), append([], value))
values = [1, 2, 3]
seen = []
for value in values:
    seen.append(value)
    if value < 6:
        values.append(value + 3)
    if value == 2:
        values[0] = "q"
print(seen, values)
iterator = iter(values)
for value in iterator:
    pass
values.append(5)
print(list(iterator))
try:
    append([], 1).pop(1)
except IndexError as e:
    print(e)
# expect: [1, 1] [1.5, 1] ['s', 1] [1]
# expect: [1, 2.5] [1.5, 2.5] ['s', 2.5] [2.5]
# expect: [1, 'a'] [1.5, 'a'] ['s', 'a'] ['a']
# expect: [1, None] [1.5, None] ['s', None] [None]
# expect: [1, True] [1.5, True] ['s', True] [True]
# expect: [1, 1180591620717411303424] [1.5, 1180591620717411303424] ['s', 1180591620717411303424] [1180591620717411303424]
# expect: [1, 2, 3, 4, 5, 6, 7, 8] ['q', 2, 3, 4, 5, 6, 7, 8]
# expect: []
# expect: pop index out of range
