"""The messages of builtins that get too many arguments, too few, or keywords they do not know."""
import math


def message(action):
    try:
        action()
    except TypeError as e:
        print(e)


message(lambda: memoryview(b"", 1))  # expect: memoryview() takes at most 1 argument (2 given)
message(lambda: bytes(1, 2, 3, x=4))  # expect: bytes() takes at most 3 arguments (4 given)
message(lambda: int(a=1, b=2, c=3))  # expect: int() takes at most 2 keyword arguments (3 given)
message(lambda: round(x=1))  # expect: round() missing required argument 'number' (pos 1)
message(lambda: round(1, x=1))  # expect: round() got an unexpected keyword argument 'x'
message(lambda: math.prod())  # expect: prod() takes exactly 1 positional argument (0 given)
message(lambda: math.prod(1, 2))  # expect: prod() takes exactly 1 positional argument (2 given)
message(lambda: "".expandtabs(1, x=2))  # expect: expandtabs() takes at most 1 argument (2 given)
message(lambda: max(x=1))  # expect: max expected at least 1 argument, got 0
message(lambda: sorted([], x=1))  # expect: sort() got an unexpected keyword argument 'x'
message(lambda: [].__getitem__())  # expect: list.__getitem__() takes exactly one argument (0 given)
message(lambda: [].__setitem__(1))  # expect: __setitem__ expected 2 arguments, got 1
message(lambda: (1).__add__())  # expect: expected 1 argument, got 0
message(lambda: bytearray("", b""))  # expect: bytearray() argument 'encoding' must be str, not bytes
