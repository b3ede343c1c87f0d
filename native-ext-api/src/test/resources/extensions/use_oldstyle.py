import warnings

warnings.simplefilter("ignore", RuntimeWarning)
import oldstyle
from oldstyle import Box, Chest, Lid

print(oldstyle.__name__, oldstyle.__doc__, Box.__doc__, Box.__module__, Box.__mro__)
b = Box(x=3)
print(b, b.x, len(b), list(b), b + Box(1.5), b(1, 2, k=3))
print(b.made, vars(b))
b.other = 5
b.x = 4
print(b.other, sorted(vars(b).items()), len(b))
try:
    b + 1
except TypeError as e:
    print(e)


class Sub(Box):
    def __repr__(self):
        return "Sub:" + super().__repr__()


print(Sub(1), Sub(2) + Sub(3), Sub(1).made)
try:

    class Wrong(Chest):
        pass

except TypeError as e:
    print(e)
c = Chest(2)
print(c, type(c), isinstance(c, Box), list(c), c.made, oldstyle.names(c))
print(Lid().answer)
try:
    Lid().question
except AttributeError as e:
    print(e)
try:
    oldstyle.Hidden()
except TypeError as e:
    print(e)
print(oldstyle.doubled("ab"), oldstyle.doubled("ü"), oldstyle.doubled("€"), oldstyle.doubled("😀x"), oldstyle.doubled(""))
print(oldstyle.written("é'"), oldstyle.written(None))


class A(dict):
    pass


print(oldstyle.names(A()), oldstyle.names(True))
