# Containers at sites that have learnt what comes: every expression runs several times at one place.
def again(f, *values):
    for _ in range(3):
        results = []
        for value in values:
            try:
                results.append(f(value))
            except Exception as e:
                results.append(type(e).__name__)
    print(results)


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Key) else other)


d = {"a": 1, 2: "two", 2**70: 3, (1, 2): 4, -1: 5, -2: 6}
again(lambda k: d[k], "a", 2, 2.0, 2**70, (1, 2), -1, -2, "b", 7, [])  # expect: [1, 'two', 'two', 3, 4, 5, 6, 'KeyError', 'KeyError', 'TypeError']
again(lambda k: d.get(k), "a", 2, True, None, -1, "zz", {})  # expect: [1, 'two', None, None, 5, None, 'TypeError']
again(lambda k: d.get(k, 0), Key("a"), Key(2), Key(9))  # expect: [1, 'two', 0]
again(lambda k: k in d, "a", 2, 3, 2**70, -2, set())  # expect: [True, True, False, True, True, 'TypeError']
mixed = {Key("q"): 1, Key(7): 2}
again(lambda k: mixed[k], "q", 7, "r")  # expect: [1, 2, 'KeyError']


def store(k):
    target = {"x": 1}
    for _ in range(20):
        target[k] = target.get(k, 0) + 1
    return list(target.items())


again(store, "x", "y", 5, 5.0, True, None, [])  # expect: [[('x', 21)], [('x', 1), ('y', 20)], [('x', 1), (5, 20)], [('x', 1), (5.0, 20)], [('x', 1), (True, 20)], [('x', 1), (None, 20)], 'TypeError']
again(lambda n: {i % n: i for i in range(20)}, 3, 1)  # expect: [{0: 18, 1: 19, 2: 17}, {0: 19}]
again(lambda n: len({str(i % n) for i in range(20)}), 3, 20)  # expect: [3, 20]
s = {1, "a", 2.5, -1}
again(lambda v: v in s, 1, True, "a", "b", -1, -2, 2.5, [])  # expect: [True, True, True, False, True, False, True, 'TypeError']


def fill(values):
    made = set()
    for value in values:
        made.add(value)
    return len(made)


again(fill, [1, 1.0, True], ["a", "a", "b"], list(range(100)) * 2, [-1, -2], [[]])  # expect: [1, 2, 100, 2, 'TypeError']
again(lambda v: [v, 1, 2], 0, 1.5, "a")  # expect: [[0, 1, 2], [1.5, 1, 2], ['a', 1, 2]]
again(lambda v: [v, 0.5], 0.25, 1, None)  # expect: [[0.25, 0.5], [1, 0.5], [None, 0.5]]


def drain(values):
    taken = []
    while len(values) > 1:
        taken.append(values.pop())
    return taken, values


again(lambda n: drain(list(range(n))), 3, 1)  # expect: [([2, 1], [0]), ([], [0])]
again(lambda n: len(drain(["x"] * n)[0]), 100, 0)  # expect: [99, 0]
again(lambda v: v.pop(), [], [1.5], ["a"], {1: 2})  # expect: ['IndexError', 'IndexError', 'IndexError', 'TypeError']
again(lambda v: sorted(v), [3, 1, 2], [2.5, -0.0, 0.0], ["b", "a\0", "a", "aaaaaaaab", "aaaaaaaaa"], [(2, "b"), (1,), (2, "a")], [1, "a"])  # expect: [[1, 2, 3], [-0.0, 0.0, 2.5], ['a', 'a\x00', 'aaaaaaaaa', 'aaaaaaaab', 'b'], [(1,), (2, 'a'), (2, 'b')], 'TypeError']
again(lambda v: sorted(v, key=lambda x: x % 3, reverse=True), range(9), [4.0, 1.0, 2.5])  # expect: [[2, 5, 8, 1, 4, 7, 0, 3, 6], [2.5, 4.0, 1.0]]
again(lambda v: sorted(v, key=str), [10, 9, 100], ["é", "z", "日"])  # expect: [[10, 100, 9], ['z', 'é', '日']]


def numbers(n):
    for i in range(n):
        yield i


def failing():
    yield 1
    raise KeyError("late")


again(lambda n: sum(x for x in numbers(n)), 0, 5)  # expect: [0, 10]
again(lambda n: sum(x / 2 for x in numbers(n)), 5)  # expect: [5.0]
again(lambda n: sum(2**62 for _ in numbers(n)), 5)  # expect: [23058430092136939520]
again(lambda v: sum(x for x in v), [1, 2.5, True], ["a"], [[1]])  # expect: [4.5, 'TypeError', 'TypeError']
again(lambda n: any(x > n for x in numbers(5)), 3, 4)  # expect: [True, False]
again(lambda n: all(x < n for x in numbers(5)), 5, 4)  # expect: [True, False]
again(lambda n: (list(numbers(n)), tuple(numbers(n)), sorted(-x for x in numbers(n))), 3, 0)  # expect: [([0, 1, 2], (0, 1, 2), [-2, -1, 0]), ([], (), [])]
again(lambda f: f(failing()), list, tuple, sum, sorted, all)  # expect: ['KeyError', 'KeyError', 'KeyError', 'KeyError', 'KeyError']
again(lambda v: "+".join(v), ["a", "b"], [], ["é"], ("x", "y"), ["a", 1], (c for c in "gen"), 5)  # expect: ['a+b', '', 'é', 'x+y', 'TypeError', '', 'TypeError']
again(lambda v: v.split(","), "a,b", "", ",", "é,日本,x")  # expect: [['a', 'b'], [''], ['', ''], ['é', '日本', 'x']]
again(lambda v: "a1b1c".split(v), "1", "b1", "", None, 3)  # expect: [['a', 'b', 'c'], ['a1', 'c'], 'ValueError', ['a1b1c'], 'TypeError']
again(lambda v: (str(v), int(v), float(v)), 5, -7, 2.5, "12", "-3", " 4 ", "x", "", "-", True, 2**70)  # expect: [('5', 5, 5.0), ('-7', -7, -7.0), ('2.5', 2, 2.5), ('12', 12, 12.0), ('-3', -3, -3.0), (' 4 ', 4, 4.0), 'ValueError', 'ValueError', 'ValueError', ('True', 1, 1.0), ('1180591620717411303424', 1180591620717411303424, 1.1805916207174113e+21)]
again(lambda v: v + (v == 2), 1, 2, 2.0, True, 2**63 - 1)  # expect: [1, 3, 3.0, 1, 9223372036854775807]
again(lambda v: getattr(v, "real"), 1, 2.5, "a")  # expect: [1, 2.5, 'AttributeError']
again(lambda t: (lambda *a, **k: (a, k))(*t, x=1), (1, 2), [], "ab", 5)  # expect: [((1, 2), {'x': 1}), ((), {'x': 1}), (('a', 'b'), {'x': 1}), 'TypeError']
again(lambda v: [c for c in v], "aé日", "")  # expect: [['a', 'é', '日'], []]
