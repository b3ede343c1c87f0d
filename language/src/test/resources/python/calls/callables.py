class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, times=1):
        return x + self.n * times


add = Adder(5)
print(add(1), add(1, times=3), Adder(1)(2))  # expect: 6 16 3
m = add.__call__
print(m(2))  # expect: 7


class Point:
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self


p = Point(1, y=2).move(3).move(dx=1, dy=1)
print(p.x, p.y)  # expect: 5 3
bound = p.move
bound(1)
print(p.x, Point.move(p, 1).x)  # expect: 6 7


class NoInit:
    pass


class BadInit:
    def __init__(self):
        return 1


def attempt(fn):
    try:
        return fn()
    except TypeError as e:
        return str(e)


print(type(NoInit()) is NoInit)  # expect: True
print(attempt(lambda: NoInit(1)))  # expect: NoInit() takes no arguments
print(attempt(lambda: BadInit()))  # expect: __init__() should return None, not 'int'
print(attempt(lambda: Point(1, 2, 3)))  # expect: Point.__init__() takes from 1 to 3 positional arguments but 4 were given


class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, v=0):
        self.v = v


a, b = Single(1), Single(2)
print(a is b, a.v)  # expect: True 2


class Meta(type):
    def __call__(cls, *args):
        return ("made", args)


class Made(metaclass=Meta):
    pass


print(Made(1, 2))  # expect: ('made', (1, 2))


class Ints(int):
    def double(self):
        return self * 2


print(Ints(4).double(), int("7"), list((1, 2)), dict(a=1), str(5), type(5), tuple([1]))  # expect: 8 7 [1, 2] {'a': 1} 5 <class 'int'> (1,)
print(max(1, 2), max([1, 5, 2], key=lambda x: -x), sorted([3, 1, 2], reverse=True))  # expect: 2 1 [3, 2, 1]


class Poly1:
    def v(self):
        return 1


class Poly2:
    def v(self):
        return 2


class Poly3:
    def __init__(self):
        self.v = lambda: 3


print([o.v() for o in [Poly1(), Poly2(), Poly3()] * 3])  # expect: [1, 2, 3, 1, 2, 3, 1, 2, 3]
kinds = [type("K%d" % i, (), {"v": lambda self, i=i: i}) for i in range(10)]
print([k().v() for k in kinds] * 2)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
print("a,b".split(","), "x".join(["1", "2"]), [3, 1].sort(), (1).bit_length())  # expect: ['a', 'b'] 1x2 None 1
f = [].append
print(f(1))  # expect: None
print(str.upper("abc"), list.index([1, 2], 2), int.__add__(1, 2))  # expect: ABC 1 3
print(attempt(lambda: str.upper(1)))  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
print(attempt(lambda: list.append([1])))  # expect: list.append() takes exactly one argument (0 given)
print((lambda *a, **k: (a, k))(1, x=2))  # expect: ((1,), {'x': 2})


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(20))  # expect: 6765
