# Class patterns at a site that has learnt a class.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y=None):
        self.x = x
        self.y = y


class Sub(Point):
    pass


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == "magic"


class Odd(metaclass=Meta):
    pass


class Lazy:
    def __getattr__(self, name):
        if name == "found":
            return name
        raise AttributeError(name)


def kind(value):
    match value:
        case Point(1, y):
            return "one", y
        case Sub(x=2):
            return "sub"
        case Point(x, y=None):
            return "point", x
        case Odd():
            return "odd"
        case Lazy(found=f, lost=_):
            return "lost"
        case Lazy(found=f):
            return f
        case int(n) | float(n):
            return "number", n
        case str():
            return "text"
        case list([first, *_]):
            return first
    return "nothing"


values = [Point(1, 2), Point(3), Point(3, 4), Sub(1), Sub(2, 2), Sub(5), 7, True, 1.5, "s", "magic", [1, 2], [], Lazy(), None]
for _ in range(3):
    kinds = [kind(value) for value in values]
print(kinds)  # expect: [('one', 2), ('point', 3), 'nothing', ('one', None), 'sub', ('point', 5), ('number', 7), ('number', True), ('number', 1.5), 'text', 'odd', 1, 'nothing', 'found', 'nothing']


def too_many(value):
    match value:
        case Point(1, 2, 3):
            return True
    return False


def twice(value):
    match value:
        case Point(1, x=2):
            return True
    return False


def outcome(function):
    for _ in range(3):
        try:
            result = function(Point(1, 2))
        except TypeError as e:
            result = str(e)
    return result


print(outcome(too_many))  # expect: Point() accepts 2 positional sub-patterns (3 given)
print(outcome(twice))  # expect: Point() got multiple sub-patterns for attribute 'x'
Point.__match_args__ = ("y", "x")
print(kind(Point(5, 1)))  # expect: ('one', 5)
del Point.__match_args__
try:
    print(kind(Point(5, 1)))
except TypeError as e:
    print(e)  # expect: Point() accepts 0 positional sub-patterns (2 given)
