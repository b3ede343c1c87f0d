# Displays that unpack lists of many elements: each as it is when its turn comes.
ints, floats, words = list(range(40)), [x / 2 for x in range(40)], [str(x) for x in range(40)]
for _ in range(3):
    print([*ints] == ints, [*ints] is ints, [*ints, *floats] == ints + floats, [*words, *ints, "x"] == words + ints + ["x"])
# expect: True False True True
# expect: True False True True
# expect: True False True True
print([0, *ints, 1, 2, *words, *(), *range(3)] == [0] + ints + [1, 2] + words + [0, 1, 2])  # expect: True
print([*(x for x in range(3)), *ints, *"ab", *ints] == [0, 1, 2] + ints + ["a", "b"] + ints)  # expect: True


def grow():
    grown.append(-1)
    return len(grown)


grown = ints[:]
print([*grown, grow(), *grown, grow()] == ints + [41] + ints + [-1, 42])  # expect: True


class Odd(list):
    def __iter__(self):
        return iter("odd")


print([*Odd(ints), *ints][:5], [*ints, *Odd(ints)][-4:])  # expect: ['o', 'd', 'd', 0, 1] [39, 'o', 'd', 'd']
try:
    [*ints, *5]
except TypeError as e:
    print(e)  # expect: Value after * must be an iterable, not int
first = [*ints, "x"]
first.append(1.5)
first[0] = None
print(ints[0], first[:2], first[-2:])  # expect: 0 [None, 1] ['x', 1.5]

data = bytes(range(250, 256)) * 3
print(list(data) == [*data] == [x for x in data], list(bytearray(b"\xff\x00")), tuple(b"ab"), sorted(b"ba"))  # expect: True [255, 0] (97, 98) [97, 98]


class Named(bytes):
    def __iter__(self):
        return iter("named")


print(list(Named(b"abc")), [*Named(b"abc")], tuple(Named(b"")))  # expect: ['n', 'a', 'm', 'e', 'd'] ['n', 'a', 'm', 'e', 'd'] ('n', 'a', 'm', 'e', 'd')
