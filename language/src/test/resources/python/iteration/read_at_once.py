# Whole lists, and iterators read to their end in one go.
nan = float("nan")


class Odd:
    def __eq__(self, other):
        return other == 3


# Searching and comparing lists of mixed elements.
mixed = [None, 1, "1", 1.0, True, nan, (1,), 2**70]
print([mixed.index(x) for x in (None, 1.0, "1", nan, (1,), 2**70)])  # expect: [0, 1, 2, 5, 6, 7]
print(mixed.count(1), mixed.count("1"), mixed.count(None), mixed.count(2**70))  # expect: 3 1 1 1
print(3 in [None, "a", Odd()], Odd() in [1, 3], Odd() in [None, "b"])  # expect: True True False
print(nan in [1.5, nan], float("nan") in [1.0, 2.0], 0.0 in [1.5, -0.0])  # expect: True False True
print([1.5, nan, 2.5].index(2.5), [1.5, 2.5].count(2), [2.0, 2.5].count(2))  # expect: 2 0 1
print(mixed == list(mixed), ["a", None] == ["a", None], ["a", 1] == ["a", True])  # expect: True True True
print(["a", "b"] < ["a", "c"], [None, 1] < [None, 2], ["ab", 2] == ["ab", 3])  # expect: True True False
print([None, Odd()] == [None, 3], [None, Odd()] == [None, 4])  # expect: True False

# Turning and sorting lists.
for items in ([], [1], [1, 2, 3], [1.5, 2.5], ["a", 1, None]):
    turned = list(items)
    turned.reverse()
    turned.append("end")
    print(turned)
# expect: ['end']
# expect: [1, 'end']
# expect: [3, 2, 1, 'end']
# expect: [2.5, 1.5, 'end']
# expect: [None, 1, 'a', 'end']
print(sorted([2.5, 1.5, 3.5]), sorted([2.5, 1.5], reverse=True))  # expect: [1.5, 2.5, 3.5] [2.5, 1.5]
print(sorted([0.0, -0.0, -1.0, 0.0]), sorted([-0.0, 0.0], reverse=True))  # expect: [-1.0, 0.0, -0.0, 0.0] [-0.0, 0.0]
print(sorted([True, False, True]), sorted([2, True, 0, False, 1]))  # expect: [False, True, True] [0, False, True, 1, 2]
print(sorted((2, 1), key=None, reverse=1), sorted("ba", reverse=False))  # expect: [2, 1] ['a', 'b']

# What is left of iterators.
numbers = [1, 2, 3, 4]
it = iter(numbers)
next(it)
print(list(it), list(it), next(it, "none"))  # expect: [2, 3, 4] [] none
back = reversed(numbers)
next(back)
print(list(back), list(back), next(back, "none"))  # expect: [3, 2, 1] [] none
back = reversed(numbers)
shrinking = list(numbers)
back = reversed(shrinking)
del shrinking[1:]
print(list(back))  # expect: []
ended = iter(numbers)
list(ended)
numbers.append(5)
print(list(ended))  # expect: []
target = [0]
target.extend(reversed(["a", 2.5]))
print(target)  # expect: [0, 2.5, 'a']

# Extending by generators and maps: what was given before an error stays.
def failing():
    yield 1
    yield "two"
    raise ValueError("three")


def extend(target, what):
    try:
        target.extend(what)
    except ValueError as e:
        print(e, end=" ")
    return target


for _ in range(3):
    print(extend([0], failing()))
# expect: three [0, 1, 'two']
# expect: three [0, 1, 'two']
# expect: three [0, 1, 'two']
print(extend([], map(str, [1, 2])), extend([1.5], (x for x in (2.5, 3))))  # expect: ['1', '2'] [1.5, 2.5, 3]
seen = []
extend(seen, (len(seen) for _ in range(3)))
print(seen)  # expect: [0, 1, 2]


class Sub(list):
    pass


print(extend(Sub([1]), (x for x in "ab")))  # expect: [1, 'a', 'b']
print([*map(int, "12"), *(x for x in "ab")], [*filter(None, [0, 1])])  # expect: [1, 2, 'a', 'b'] [1]
print((lambda *a: a)(*(x for x in (1, 2))), {*map(str, [1, 1])})  # expect: (1, 2) {'1'}

# Sets and dictionaries.
print(set(x % 2 for x in range(5)), set(map(str, [1, 1])), set(filter(None, (0, 1))))  # expect: {0, 1} {'1'} {1}
print(dict(zip("ab", [1, 2])), dict(zip([1, 1], "xy")), dict(zip("abc", (1,))))  # expect: {'a': 1, 'b': 2} {1: 'y'} {'a': 1}
for bad in (lambda: set(x for x in [[]]), lambda: dict(zip([[]], [1])), lambda: dict(zip("a", [1, 2], strict=True))):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: ValueError zip() argument 2 is longer than argument 1

# Maps over several iterables.
print(list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))))  # expect: [11, 22]
print(list(map(pow, [2, 3], [3, 2], [5, 5])), sum(map(max, [1, 5], [4, 2])))  # expect: [3, 4] 9
print([[*map(lambda *a: len(a), *["ab"] * n)] for n in (1, 2, 3)])  # expect: [[1, 1], [2, 2], [3, 3]]
try:
    print(list(map(max, [1], [2, 3], strict=True)))
except ValueError as e:
    print(e)  # expect: map() argument 2 is longer than argument 1
print(list(map(lambda *a: a, *["x"] * 9)) == [("x",) * 9])  # expect: True

# divmod, any, all, max and min.
pairs = (7, 3), (-7, 3), (7, -3), (-7, -3), (True, 2), (7.5, 2), (-(2**63), 1)
print(*[divmod(a, b) for a, b in pairs])  # expect: (2, 1) (-3, 2) (-3, -2) (2, -1) (0, 1) (3.0, 1.5) (-9223372036854775808, 0)
print([divmod(x, 7) for x in (-8, 0, 8)], [divmod(x, 2**64) for x in (-1, 1)])  # expect: [(-2, 6), (0, 0), (1, 1)] [(-1, 18446744073709551615), (0, 1)]
try:
    divmod(1, 0)
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
print(any([0, "", None]), any([0, [1]]), all([1, "a", 2.5]), all([1, 0.0]), any([]), all([]))  # expect: False True True False False True
print(max(["a", "b", "ab"]), min(["b", "a", "é"]), max([1.5, 2.5]), max([1, 2.5]), min([True, 0]))  # expect: b a 2.5 2.5 0
print(max([nan, 1.0]), max([1.0, nan]), min(["x"], default=1), max([], default="d"))  # expect: nan 1.0 x d
print(sorted([[2, "b"], [1], [2, "a"], [1, 0]]), sorted([[], [1], []]))  # expect: [[1], [1, 0], [2, 'a'], [2, 'b']] [[], [], [1]]
print(sorted([[2], [1.5]]), sorted([["b", 1], ["a"]], reverse=True))  # expect: [[1.5], [2]] [['b', 1], ['a']]
