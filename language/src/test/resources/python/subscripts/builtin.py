l = [1, 2, 3]
t = ("a", "b")
d = {"k": 1, 2: "two", (1, 2): "tuple"}
print(l[0], l[-1], t[1], t[-2], d["k"], d[2], d[1, 2], "abc"[1], "abc"[-1], b"abc"[1])  # expect: 1 3 b a 1 two tuple b c 98
print(l[1:], l[::-1], t[:1], "hello"[1:4], "hello"[::2], b"hello"[1:3], range(10)[2:5])  # expect: [2, 3] [3, 2, 1] ('a',) ell hlo b'el' range(2, 5)


def get(o, k):
    try:
        return o[k]
    except (IndexError, KeyError, TypeError) as e:
        return type(e).__name__, str(e)


print(get(l, 3), get(l, -4), get(t, 2), get("abc", 3), get(b"a", 1))  # expect: ('IndexError', 'list index out of range') ('IndexError', 'list index out of range') ('IndexError', 'tuple index out of range') ('IndexError', 'string index out of range') ('IndexError', 'index out of range')
print(get(d, "missing"), get(l, "a"), get(1, 2), get("a", "b"), get(d, []))  # expect: ('KeyError', "'missing'") ('TypeError', 'list indices must be integers or slices, not str') ('TypeError', "'int' object is not subscriptable") ('TypeError', "string indices must be integers, not 'str'") ('TypeError', "cannot use 'list' as a dict key (unhashable type: 'list')")
print(get(l, True), get([1.5, 2.5], 1), get(["x"], 0), get(range(5), 2), get(l, 2 ** 70))  # expect: 2 2.5 x 2 ('IndexError', "cannot fit 'int' into an index-sized integer")
l[0] = 10
l[-1] = "x"
print(l)  # expect: [10, 2, 'x']
f = [1.0, 2.0]
f[0] = 5.5
f[1] = 3
print(f, [type(x).__name__ for x in f])  # expect: [5.5, 3] ['float', 'int']


def put(o, k, v):
    try:
        o[k] = v
        return o
    except (IndexError, TypeError) as e:
        return str(e)


print(put([1], 1, 2), put((1,), 0, 2), put("a", 0, "b"), put({}, 1, 2), put([1, 2], -1, 9), put([1], 0, "s"))  # expect: list assignment index out of range 'tuple' object does not support item assignment 'str' object does not support item assignment {1: 2} [1, 9] ['s']
l = list(range(6))
l[1:3] = ["a", "b", "c"]
print(l)  # expect: [0, 'a', 'b', 'c', 3, 4, 5]
del l[0]
del l[-2:]
print(l)  # expect: ['a', 'b', 'c', 3]
del d["k"]
print(d)  # expect: {2: 'two', (1, 2): 'tuple'}


def remove(o, k):
    try:
        del o[k]
        return o
    except (IndexError, KeyError, TypeError) as e:
        return type(e).__name__, str(e)


print(remove([1], 1), remove({}, 1), remove((1,), 0), remove(1, 1), remove([1, 2], 0))  # expect: ('IndexError', 'list assignment index out of range') ('KeyError', '1') ('TypeError', "'tuple' object doesn't support item deletion") ('TypeError', "'int' object does not support item deletion") [2]


class Items:
    def __init__(self):
        self.log = []

    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.log.append((key, value))

    def __delitem__(self, key):
        self.log.append(key)

    def __contains__(self, item):
        return item == 1


i = Items()
i[1] = 2
i[1:2, ...] = 3
del i["x"]
print(i.log, i[5], i[1:2:3], i[1, 2])  # expect: [(1, 2), ((slice(1, 2, None), Ellipsis), 3), 'x'] 5 slice(1, 2, 3) (1, 2)
print(1 in i, 2 in i, 2 not in i, "b" in "abc", "bd" in "abc", 1 in [1, 2], 3 in (1, 2), "k" in {"k": 1})  # expect: True False True True False True False True


class MyList(list):
    def __getitem__(self, i):
        return "mine"


class MyDict(dict):
    def __missing__(self, key):
        return "no " + key


print(MyList([1, 2])[0], MyDict(a=1)["a"], MyDict()["b"])  # expect: mine 1 no b


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Generic[int] == ("Generic", int), list[int])  # expect: True list[int]
try:
    1 in 2
except TypeError as e:
    print(e)  # expect: argument of type 'int' is not a container or iterable
l = [1, 2]
l[0] += 5
d = {"n": 1}
d["n"] += 1
print(l, d)  # expect: [6, 2] {'n': 2}
