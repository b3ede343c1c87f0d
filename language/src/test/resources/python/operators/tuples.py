# Tuples compared element by element: identity first, then ==, then the operator where they differ.
nan = float("nan")


class Number:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return f"{self.value} < {other.value}"


def equal(a, b):
    return a == b, a != b


def order(a, b):
    return a < b, a <= b, a > b, a >= b


print(equal((1, 2), (1, 2)), order((1, 2), (1, 2)))  # expect: (True, False) (False, True, False, True)
print(equal((1, 2), (1, 3)), order((1, 2), (1, 3)))  # expect: (False, True) (True, True, False, False)
print(order((1, "a"), (1, "b")))  # expect: (True, True, False, False)
print(equal((nan, 1), (nan, 1)))  # expect: (True, False)
print(equal((1.0, 2), (True, 2)))  # expect: (True, False)
print(equal((), ()), order((), ()))  # expect: (True, False) (False, True, False, True)
print(equal((1,), (1, 2)), order((1,), (1, 2)))  # expect: (False, True) (True, True, False, False)
print(equal(((1, 2), 3), ((1, 2), 4)))  # expect: (False, True)
print((Number(1), 5) < (Number(2), 5))  # expect: 1 < 2
print((Number(1), 5) < (Number(1), 6))  # expect: True
try:
    order((1, None), (1, 2))
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'NoneType' and 'int'


class Strange(tuple):
    def __eq__(self, other):
        return "equal"

    def __lt__(self, other):
        return "less"


def compare(a, b):
    return a == b, a < b


print(compare((1, 2), (3, 4)))  # expect: (False, True)
print(compare(Strange((1, 2)), (1, 2)))  # expect: ('equal', 'less')
