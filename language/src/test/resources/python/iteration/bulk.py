# Iterators of the library read to their end by builtins, and what else is done in bulk.
import collections
import itertools


def stopping(a, b=0):
    if a > 2:
        raise StopIteration
    return a


# A function that raises StopIteration ends the iteration: in a loop, and where all is read at once.
makers = (
    lambda: itertools.starmap(stopping, [(1,), (3,), (2,)]),
    lambda: itertools.accumulate([1, 2, 3], lambda a, b: stopping(b)),
    lambda: itertools.takewhile(stopping, [1, 3, 2]),
    lambda: itertools.chain(map(stopping, [1, 3]), [7]),
)
for make in makers:
    print([x for x in make()], list(make()), tuple(make()), sum(make()), sorted(make()))
# expect: [1] [1] (1,) 1 [1]
# expect: [1, 2] [1, 2] (1, 2) 3 [1, 2]
# expect: [1] [1] (1,) 1 [1]
# expect: [1, 7] [1, 7] (1, 7) 8 [1, 7]


def all_of(make):
    target = [0]
    target.extend(make())
    return list(make()), target, set(make()), [*make()], any(make()), all(make()), ",".join(map(str, make()))


print(all_of(lambda: itertools.chain([1, 2], (3,))))  # expect: ([1, 2, 3], [0, 1, 2, 3], {1, 2, 3}, [1, 2, 3], True, True, '1,2,3')
print(all_of(lambda: itertools.islice(itertools.count(), 2)))  # expect: ([0, 1], [0, 0, 1], {0, 1}, [0, 1], True, False, '0,1')
print(all_of(lambda: iter({2: "a"}.keys())))  # expect: ([2], [0, 2], {2}, [2], True, True, '2')
print(all_of(lambda: itertools.repeat("x", 2)))  # expect: (['x', 'x'], [0, 'x', 'x'], {'x'}, ['x', 'x'], True, True, 'x,x')
print(all_of(lambda: iter("")), all_of(lambda: iter((1,)))[0])  # expect: ([], [0], set(), [], False, True, '') [1]


class Chain(itertools.chain):
    def __next__(self):
        return super().__next__() + 1


print(list(Chain([1], [2])), sum(Chain([1], [2])), [*Chain([1])])  # expect: [2, 3] 5 [2]

# An iteration that finds its container changed raises, whoever reads.
d = {1: 2, 3: 4}
for read in (list, tuple, set, sum, sorted):
    it = iter(d)
    next(it)
    d[len(d) + 10] = 0
    try:
        read(it)
    except RuntimeError as e:
        print(e)
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration

# Deques, with and without a greatest length.
q = collections.deque()
for i in range(20):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1], q.pop(), list(q)[-1], [x for x in q if x > 16])  # expect: 13 7 19 19 18 [17, 18]
q = collections.deque([1, 2], maxlen=2)
q.append(3)
print(str(q), bool(q), q.popleft(), q.popleft(), bool(q), len(q))  # expect: deque([2, 3], maxlen=2) True 2 3 False 0
for take in (q.pop, q.popleft):
    try:
        take()
    except IndexError as e:
        print(e)
# expect: pop from an empty deque
# expect: pop from an empty deque
q = collections.deque("abc")
try:
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)  # expect: deque mutated during iteration
q = collections.deque(maxlen=0)
q.append(1)
print(len(q), list(reversed(collections.deque("xyz"))))  # expect: 0 ['z', 'y', 'x']

# Views of dictionaries and sets.
d = {"a": 1, "b": 2, (1,): 3}
print(d.keys() & {"a", "z"}, d.keys() - ["b", (1,)], d.keys() == {"a", "b", (1,)})  # expect: {'a'} {'a'} True
print(d.items() & [("b", 2), ("a", 2)], d.items() == dict(d).items(), d.items() == 1)  # expect: {('b', 2)} True False
print(sorted(map(str, d.keys() ^ {"a", "q"})), d.keys() >= {"a"}, d.keys() < {"a"})  # expect: ['(1,)', 'b', 'q'] True False
print(d.keys().isdisjoint(["z"]), d.keys().isdisjoint({"a"}), {1, 2, 3} ^ frozenset({3, 4}))  # expect: True False {1, 2, 4}
print(frozenset({1, 2}) ^ {2}, {1} ^ set(), {1, 2}.symmetric_difference([2, 5]))  # expect: frozenset({1}) {1} {1, 5}
same = {1, 2}
print(same ^ same, dict([(1, 2), [3, 4], "ab"]), dict({5: 6}.items()))  # expect: set() {1: 2, 3: 4, 'a': 'b'} {5: 6}
for bad in ([(1, 2, 3)], [()], [1]):
    try:
        dict(bad)
    except (TypeError, ValueError) as e:
        print(e)
# expect: dictionary update sequence element #0 has length 3; 2 is required
# expect: dictionary update sequence element #0 has length 0; 2 is required
# expect: object is not iterable

# Large ints in binary bases.
for bits in (63, 64, 127, 128, 129, 511, 512, 2050):
    n = (1 << bits) - (1 << bits // 2) + 5
    for sign in (1, -1):
        m = n * sign
        texts = hex(m), oct(m), bin(m), format(m, "x"), format(m, "#b")
        assert [int(t, b) for t, b in zip(texts, (16, 8, 2, 16, 2))] == [m] * 5, bits
        assert int(hex(m).upper(), 16) == m and int(texts[0], 0) == m
        digits = ""
        rest = abs(m)
        while rest:
            rest, digit = divmod(rest, 16)
            digits = "0123456789abcdef"[digit] + digits
        assert hex(m) == "-" * (sign < 0) + "0x" + digits, bits
print(int("g" * 40, 32) == int(str(int("g" * 40, 32))), int("_".join("f" * 50), 16) == 16**50 - 1)  # expect: True True
print(int("１" * 40, 16) == int("1" * 40, 16))  # expect: True
