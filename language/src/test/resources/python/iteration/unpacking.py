a, b = 1, 2
a, b = b, a
(c, d), e = [3, 4], 5
first, *rest = "hello"
*init, last = [1, 2, 3]
x, *mid, y = range(5)
print(a, b, c, d, e, first, rest, init, last, x, mid, y)  # expect: 2 1 3 4 5 h ['e', 'l', 'l', 'o'] [1, 2] 3 0 [1, 2, 3] 4


def two(v):
    try:
        a, b = v
        return a, b
    except (ValueError, TypeError) as e:
        return str(e)


def star(v):
    try:
        a, *b, c = v
        return a, b, c
    except (ValueError, TypeError) as e:
        return str(e)


print(two([1]), two((1, 2, 3)), two({1: 2, 3: 4, 5: 6}))  # expect: not enough values to unpack (expected 2, got 1) too many values to unpack (expected 2, got 3) too many values to unpack (expected 2, got 3)
print(two("abc"), two(iter([1])), two(5), two(x for x in (1, 2)), two({1: 2, 3: 4}))  # expect: too many values to unpack (expected 2) not enough values to unpack (expected 2, got 1) cannot unpack non-iterable int object (1, 2) (1, 3)
print(star([1]), star("ab"), star(None), star((i for i in range(4))))  # expect: not enough values to unpack (expected at least 2, got 1) ('a', [], 'b') cannot unpack non-iterable NoneType object (0, [1, 2], 3)
for k, (v, w) in [(1, (2, 3)), (4, (5, 6))]:
    print(k, v, w) if k == 1 else None  # expect: 1 2 3
print([*range(3), *"ab"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}})  # expect: [0, 1, 2, 'a', 'b'] (1, 2) {1} {'a': 3, 'b': 2}


def attempt(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


print(attempt(lambda: [*1]))  # expect: Value after * must be an iterable, not int
print(attempt(lambda: (*1, 2)))  # expect: Value after * must be an iterable, not int
print(attempt(lambda: {*1}))  # expect: 'int' object is not iterable
print(attempt(lambda: {**1}))  # expect: 'int' object is not a mapping
