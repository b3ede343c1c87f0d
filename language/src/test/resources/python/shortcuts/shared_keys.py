# Dictionaries that begin with the same keys share them until one changes.
import gc
import weakref


def point(x):
    return {"x": x, "y": 2, "x": x + 1}


def options(**given):
    given["more"] = 0
    return given


def forward(**given):
    return options(**given)


for _ in range(3):
    a, b = point(1), point(5)
    a["z"] = 3
    del b["x"]
    c = point(7)
    c.clear()
    d = point(8)
    d.update(w=1)
    e = point(9)
    e["y"] = 4
print(a, b, c, d, e)  # expect: {'x': 2, 'y': 2, 'z': 3} {'y': 2} {} {'x': 9, 'y': 2, 'w': 1} {'x': 10, 'y': 4}
print(point(1).popitem(), list(reversed(point(3))), point(3).copy() | {"q": 1})  # expect: ('y', 2) ['y', 'x'] {'x': 4, 'y': 2, 'q': 1}

for _ in range(3):
    f, g, h = forward(k=1, l=2), forward(l=2, k=1), forward()
print(f, g, h)  # expect: {'k': 1, 'l': 2, 'more': 0} {'l': 2, 'k': 1, 'more': 0} {'more': 0}
print(forward(**{"k": 1}), forward(k=1, **{"l": 3}))  # expect: {'k': 1, 'more': 0} {'k': 1, 'l': 3, 'more': 0}
try:
    forward(k=1, **{"k": 3})
except TypeError as error:
    print(error)  # expect: __main__.forward() got multiple values for keyword argument 'k'


# Defaults of keyword-only parameters are looked up in place.
def scaled(*, by=2, to=3):
    return by, to


for _ in range(3):
    plain = scaled(to=9)
scaled.__kwdefaults__["by"] = 7
print(plain, scaled(to=9))  # expect: (2, 9) (7, 9)
scaled.__kwdefaults__ = {"to": 1}
try:
    scaled()
except TypeError as error:
    print(error)  # expect: scaled() missing 1 required keyword-only argument: 'by'


# Tuples as keys compare without Python code as long as their elements do.
class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Key) and self.value == other.value

    def __hash__(self):
        return 5


table = {(1, "a"): 1, (1, (2.0, None)): 2, (Key(1), 3): 3, 5: 4}
print(table[True, "a"], table[1, (2, None)], table[Key(1), 3], (Key(2), 3) in table, Key(9) in table)  # expect: 1 2 3 False False
elements = {(1, 2), (1.0, 2), (1, "2"), (Key(1),), (Key(1),), (Key(2),)}
print(len(elements), (1, 2.0) in elements, (Key(2),) in elements, () in elements)  # expect: 4 True True False


# Slices of another length keep the kind of elements.
numbers = [1, 2, 3, 4]
numbers[1:3] = [9, 9]
numbers[0:1] = [5, 6, 7]
numbers[2:2] = ["x"]
numbers[1:3] = []
print(numbers)  # expect: [5, 7, 9, 9, 4]
floats = [1.0, 2.0]
floats[:1] = [1]
floats[:0] = floats
print(floats)  # expect: [1, 2.0, 1, 2.0]


# A generator lets go of its variables when it ends.
class Held:
    pass


def generator(argument):
    local = [argument]
    yield 1
    yield len(local)


held = Held()
watch = weakref.ref(held)
finished = generator(held)
print(sum(finished), finished.gi_frame)  # expect: 2 None
del held
gc.collect()
print(watch())  # expect: None
