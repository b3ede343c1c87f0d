from collections import Counter
from threading import Thread

c = Counter({"a": 1.5, "b": 2**63 - 1, "c": True, "d": "x"})
c.update("aabbcc")
print(c["a"], c["b"], c["c"])  # expect: 3.5 9223372036854775809 3
try:
    c.update("d")
except TypeError:
    print("TypeError")  # expect: TypeError


class K:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __hash__(self):
        return 1

    def __repr__(self):
        return f"K{self.v}"


print(Counter(K(i % 3) for i in range(10)))  # expect: Counter({K0: 4, K1: 3, K2: 3})


class Raises:
    def __hash__(self):
        return 2

    def __eq__(self, o):
        raise ValueError("eq")


try:
    Counter([Raises(), Raises()])
except ValueError as e:
    print(e)  # expect: eq
try:
    Counter([[]])
except TypeError:
    print("unhashable")  # expect: unhashable
total = Counter()


def work():
    for i in range(200):
        total.update(["x", "y", "x", i % 5])


# Nothing is lost where threads count into one Counter.
threads = [Thread(target=work) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(total.items(), key=str))  # expect: [('x', 1600), ('y', 800), (0, 160), (1, 160), (2, 160), (3, 160), (4, 160)]
print(Counter("abracadabra").most_common(), list(Counter([3, 1, 3, 2])))  # expect: [('a', 5), ('b', 2), ('r', 2), ('c', 1), ('d', 1)] [3, 1, 2]
