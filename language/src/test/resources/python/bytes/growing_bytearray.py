"""A generator of the bytes sees what its bytearray has so far; a set takes no keywords even in a subclass."""
import sys


def count():
    for i in range(3):
        yield i
        print(bytes(array))


array = bytearray(b"old")
array.__init__(count())
# expect: b'\x00'
# expect: b'\x00\x01'
# expect: b'\x00\x01\x02'
print(array)  # expect: bytearray(b'\x00\x01\x02')

for template, value in (b"%*b", b"a"), (bytearray(b"%*b"), b"a"):
    try:
        template % (sys.maxsize, value)
    except MemoryError:
        print("too wide")  # expect: too wide
# expect: too wide
print("%*d|%-*d|%*d|" % (4, 1, 4, 2, -4, 3))  # expect:    1|2   |3   |


class Named(set):
    def __new__(cls, items, name=None):
        return super().__new__(cls, items)


try:
    Named([1], name="n")
except TypeError as e:
    print(e)  # expect: set() takes no keyword arguments
