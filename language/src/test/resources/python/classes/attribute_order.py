"""The attributes of a class keep the order in which they came, also of those that come later or come back."""


class C:
    b = 1
    a = 2


def own(cls):
    return [n for n in vars(cls) if not n.startswith("_")]


for i in range(40):
    setattr(C, "x%02d" % i, i)
C.a = 3
print(own(C)[:4], len(own(C)))  # expect: ['b', 'a', 'x00', 'x01'] 42
del C.b, C.x00
C.b = 4
print(own(C)[:2], own(C)[-2:])  # expect: ['a', 'x01'] ['x39', 'b']
print(C.b, C.a, hasattr(C, "x00"), "x01" in vars(C), len(vars(C)) == len(list(vars(C))))  # expect: 4 3 False True True

import enum

E = enum.Enum("E", ["M%d" % i for i in range(300)])
print(len(E), list(E)[-1].name, [n for n in vars(E) if n.startswith("M")][:2])  # expect: 300 M299 ['M0', 'M1']
