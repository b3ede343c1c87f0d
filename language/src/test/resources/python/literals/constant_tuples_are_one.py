# Equal constant tuples of one compilation are one object; equal values of different types stay apart.
table = {"maybe": ("hello", 1), "another": ("hello", 1)}
print(id(table["maybe"]) == id(table["another"]))  # expect: True


def inside():
    return ("hello", 1)


print(inside() is table["maybe"])  # expect: True
print((1, 2), (1.0, 2), (True, 2), (0.0,), (-0.0,), ((1,), "a"), ((1.0,), "a"))  # expect: (1, 2) (1.0, 2) (True, 2) (0.0,) (-0.0,) ((1,), 'a') ((1.0,), 'a')
print((b"a",), ("a",), (1j, None), (1j, ...))  # expect: (b'a',) ('a',) (1j, None) (1j, Ellipsis)
