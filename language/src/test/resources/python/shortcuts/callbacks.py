# Builtins that call a function for each element, with functions that do what a shortcut might get wrong.


def twice(x):
    return 2 * x


def loop(name, f, times=40):
    results = [f() for _ in range(times)]
    assert all(r == results[0] for r in results), name
    print(name, results[0])


loop("map", lambda: [x for x in map(twice, [1, 2])] + list(map(twice, (3,))) + [sum(map(twice, range(3)))])  # expect: map [2, 4, 6, 6]
loop("several", lambda: list(map(lambda a, b: (a, b), [1, 2], "xyz")))  # expect: several [(1, 'x'), (2, 'y')]
loop("filter", lambda: (list(filter(None, [0, 1, "", "a"])), tuple(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 2]))))  # expect: filter ([1, 'a'], (2, 3), [2])
loop("join", lambda: "-".join(map(str, [1, 2, 3])))  # expect: join 1-2-3
loop("any", lambda: (any(map(twice, [0, 0, 1])), all(filter(None, [1])), all(map(twice, [0]))))  # expect: any (True, True, False)
loop("ends", lambda: list(map(next, [iter([1]), iter([]), iter([2])])) + list(filter(next, [iter([])])))  # expect: ends [1]
loop("sum ends", lambda: sum(map(next, [iter([1]), iter([]), iter([2])])))  # expect: sum ends 1


class Doubled(map):
    def __next__(self):
        return super().__next__() * 2


loop("subclass", lambda: (list(Doubled(twice, [1, 2])), [x for x in Doubled(twice, [1])], sum(Doubled(twice, [3]))))  # expect: subclass ([4, 8], [4], 12)


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return f"{self.a}{self.b}"


pairs = [Pair(2, "x"), Pair(1, "y"), Pair(2, "z"), Pair(1, "w")]
loop("sorted", lambda: (sorted(pairs, key=lambda p: p.a), sorted(pairs, reverse=True, key=lambda p: p.a)))  # expect: sorted ([1y, 1w, 2x, 2z], [2x, 2z, 1y, 1w])
loop("tuples", lambda: sorted((p for p in pairs), key=lambda p: (p.a, p.b)))  # expect: tuples [1w, 1y, 2x, 2z]
loop("no key", lambda: sorted([3, 1, 2], key=None, reverse=True))  # expect: no key [3, 2, 1]
loop("truth", lambda: sorted([3, 1, 2], key=twice, reverse=1))  # expect: truth [3, 2, 1]


def in_place(**keywords):
    items = [3, 1, 2]
    items.sort(**keywords)
    items.sort(key=lambda x: -x)
    items.sort(key=str, reverse=False)
    return items


loop("sort", in_place)  # expect: sort [1, 2, 3]


def modifies():
    items = [3, 1, 2]

    def key(x):
        assert not items or x != 3
        items.append(x)
        return x

    try:
        items.sort(key=key)
    except ValueError as e:
        return str(e), items


loop("modified", modifies)  # expect: modified ('list modified during sort', [1, 2, 3])


def fails():
    items = [3, 1, 2]

    def key(x):
        if x == 1:
            raise KeyError(x)
        return x

    try:
        items.sort(key=key)
    except KeyError as e:
        return items, e.__traceback__.tb_next.tb_frame.f_code.co_name


loop("raises", fails)  # expect: raises ([3, 1, 2], 'key')
loop("max", lambda: (max(3, 5), min(3, 5), max(1.5, 1), min(2, True), max("a", "b"), max(3, 1, 2), max([1, 3, 2]), min("hello")))  # expect: max (5, 3, 1.5, True, 'b', 3, 3, 'e')
loop("max key", lambda: (max(pairs, key=lambda p: p.a), min(pairs, key=lambda p: p.a), max([], default=7), min([], default=None, key=twice)))  # expect: max key (2x, 1y, 7, None)
loop("nan", lambda: (str(max(float("nan"), 1.0)), str(max(1.0, float("nan"))), str(min(0.0, -0.0)), max(x for x in (1.5, 2.5))))  # expect: nan ('nan', '1.0', '0.0', 2.5)


def errors():
    found = []
    for call in (lambda: max([]), lambda: min(1), lambda: max([1, "a"]), lambda: max(1, 2, default=3), lambda: max(1, "a"), lambda: sorted(1, key=twice), lambda: sorted([1], key=3)):
        try:
            call()
        except (TypeError, ValueError) as e:
            found.append(str(e))
    return found


for error in errors():
    print(error)
# expect: max() iterable argument is empty
# expect: 'int' object is not iterable
# expect: '>' not supported between instances of 'str' and 'int'
# expect: Cannot specify a default for max() with multiple positional arguments
# expect: '>' not supported between instances of 'str' and 'int'
# expect: 'int' object is not iterable
# expect: 'int' object is not callable


def defaults(a, b=1, c="x", *, d=2):
    return a, b, c, d


def closures(value):
    def made(a, b=value):
        return a, b

    return made(0), made(0, b=3)


loop("defaults", lambda: (defaults(0), defaults(0, c="y"), defaults(0, d=5), defaults(b=4, a=1)))  # expect: defaults ((0, 1, 'x', 2), (0, 1, 'y', 2), (0, 1, 'x', 5), (1, 4, 'x', 2))
print([closures(i) for i in range(3)])  # expect: [((0, 0), (0, 3)), ((0, 1), (0, 3)), ((0, 2), (0, 3))]
changing = lambda: defaults(0)
before = [changing() for _ in range(40)][-1]
defaults.__defaults__ = (8, 9)
print(before, changing())  # expect: (0, 1, 'x', 2) (0, 8, 9, 2)
