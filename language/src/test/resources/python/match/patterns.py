class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def kind(value):
    match value:
        case 0 | 1:
            return "small"
        case None:
            return "none"
        case True:
            return "true"
        case [1, *rest]:
            return "list", rest
        case [first, _, last]:
            return first, last
        case {"k": v, **rest}:
            return "mapping", v, rest
        case Point(0, y=y):
            return "on axis", y
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point() as p:
            return "point", p.x
        case str(s):
            return "str", s
        case int() | float() as n:
            return "number", n
        case _:
            return "other"


print(kind(1), kind(None), kind(7), kind(2.5), kind("s"), kind(b"b"))  # expect: small none ('number', 7) ('number', 2.5) ('str', 's') other
print(kind([1, 2, 3]), kind((4, 5, 6)), kind([2]), kind([]))  # expect: ('list', [2, 3]) (4, 6) other other
print(kind({"k": 1, "z": 2}), kind({"z": 2}))  # expect: ('mapping', 1, {'z': 2}) other
print(kind(Point(0, 5)), kind(Point(3, 3)), kind(Point(3, 4)))  # expect: ('on axis', 5) ('diagonal', 3) ('point', 3)
try:
    match Point(1, 2):
        case Point(a, b, c):
            pass
except TypeError as e:
    print(e)  # expect: Point() accepts 2 positional sub-patterns (3 given)
