class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


print(Vec(1, 2) + Vec(3, 4), Vec(1, 2) * 3, 3 * Vec(1, 2), -Vec(1, 2), Vec(1, 2) @ Vec(3, 4))  # expect: Vec(4, 6) Vec(3, 6) Vec(3, 6) Vec(-1, -2) 11


def attempt(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


print(attempt(lambda: Vec(1, 2) + 1))  # expect: unsupported operand type(s) for +: 'Vec' and 'int'
print(attempt(lambda: 1 + Vec(1, 2)))  # expect: unsupported operand type(s) for +: 'int' and 'Vec'
print(attempt(lambda: Vec(1, 2) - Vec(1, 2)))  # expect: unsupported operand type(s) for -: 'Vec' and 'Vec'
print(attempt(lambda: ~Vec(1, 2)))  # expect: bad operand type for unary ~: 'Vec'
print(attempt(lambda: 2 ** Vec(1, 2)))  # expect: unsupported operand type(s) for ** or pow(): 'int' and 'Vec'


class Left:
    def __add__(self, other):
        return "left add"

    def __radd__(self, other):
        return "left radd"


class Right(Left):
    def __radd__(self, other):
        return "right radd"


class Same(Left):
    pass


print(Left() + Right(), Left() + Same(), Right() + Left(), 1 + Left(), Left() + Left())  # expect: right radd left add left add left radd left add


class Acc:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self


a = Acc()
b = a
a += 1
a += 2
print(a is b, a.items)  # expect: True [1, 2]
v = Vec(1, 1)
v += Vec(2, 2)
print(v)  # expect: Vec(3, 3)


def iadd(x):
    x += "a"
    return x


print(attempt(lambda: iadd(1)))  # expect: unsupported operand type(s) for +=: 'int' and 'str'
l = m = [1]
l += (2, 3)
print(m)  # expect: [1, 2, 3]


class Changing:
    def __add__(self, other):
        return 1


c = Changing()


def use():
    return c + 1


print(use(), use())  # expect: 1 1
Changing.__add__ = lambda self, other: 2
print(use())  # expect: 2
del Changing.__add__
print(attempt(use))  # expect: unsupported operand type(s) for +: 'Changing' and 'int'
