class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Bad:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


def collect(o):
    try:
        r = []
        for x in o:
            r.append(x)
        return r
    except TypeError as e:
        return str(e)


print(collect(Count(3)), collect(Old()), collect(Bad()), collect(NoIter()), collect(5))  # expect: [1, 2, 3] [0, 10, 20] iter() returned non-iterator of type 'int' 'NoIter' object is not iterable 'int' object is not iterable
print(collect([1, 2]), collect((1.5, 2)), collect("héy"), collect({"a": 1}), collect({1}), collect(range(3)))  # expect: [1, 2] [1.5, 2] ['h', 'é', 'y'] ['a'] [1] [0, 1, 2]
print(collect(b"ab"), collect(x * x for x in range(3)), collect(iter([1])), collect(reversed([1, 2])))  # expect: [97, 98] [0, 1, 4] [1] [2, 1]
print(collect(zip([1, 2], "ab")), collect(enumerate("ab")), collect(map(str, [1, 2])), collect({"a": 1}.items()))  # expect: [(1, 'a'), (2, 'b')] [(0, 'a'), (1, 'b')] ['1', '2'] [('a', 1)]
