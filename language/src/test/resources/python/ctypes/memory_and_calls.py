# ctypes: layouts, arrays, pointers, calls of the C library and C functions that call Python ones.
import ctypes
from ctypes import *


class Point(Structure):
    _fields_ = [("x", c_int), ("y", c_double), ("name", c_char * 8)]


class Bits(BigEndianStructure):
    _fields_ = [("a", c_uint16), ("b", c_uint32, 4), ("c", c_uint32, 28)]


class Division(Structure):
    _fields_ = [("quot", c_int), ("rem", c_int)]


class Number(Union):
    _fields_ = [("whole", c_uint32), ("bytes", c_ubyte * 4)]


print(sizeof(c_long), sizeof(c_void_p), sizeof(Point), alignment(Point))  # expect: 8 8 24 8
p = Point(1, 2.5, b"hi")
print(p.x, p.y, p.name, Point.y.offset)  # expect: 1 2.5 b'hi' 8
print(bytes(Bits(1, 2, 3)))  # expect: b'\x00\x01 \x00\x00\x00\x000'
print(list(Number(0x01020304).bytes))  # expect: [4, 3, 2, 1]
print(memoryview(p).cast('B').nbytes)  # expect: 24
print(Point.from_buffer_copy(bytes(p)).name, memoryview(p).format)  # expect: b'hi' T{<i:x:4x<d:y:(8)<c:name:}

libc = CDLL(None, use_errno=True)
print(libc.strlen(b"hello"), libc.abs(-3))  # expect: 5 3
libc.atof.restype = c_double
print(libc.atof(b"2.5"))  # expect: 2.5
libc.div.restype = Division
r = libc.div(17, 5)
print(r.quot, r.rem)  # expect: 3 2
print(libc.open(b"/nonexistent", 0), get_errno())  # expect: -1 2

numbers = (c_int * 5)(5, 3, 1, 4, 2)
compare = CFUNCTYPE(c_int, POINTER(c_int), POINTER(c_int))
libc.qsort(numbers, len(numbers), sizeof(c_int), compare(lambda a, b: a[0] - b[0]))
print(list(numbers), numbers[-2:])  # expect: [1, 2, 3, 4, 5] [4, 5]

buffer = create_string_buffer(32)
libc.snprintf(buffer, 32, b"%d %s %.2f", 7, b"str", c_double(1.25))
print(buffer.value, string_at(buffer, 3))  # expect: b'7 str 1.25' b'7 s'
memset(buffer, 65, 4)
print(buffer.raw[:6], cast(buffer, c_char_p).value)  # expect: b'AAAAr ' b'AAAAr 1.25'
n = c_int(7)
q = pointer(n)
q.contents.value = 9
print(n, q[0], type(byref(n)).__name__)  # expect: c_int(9) 9 CArgObject
print(wstring_at(create_unicode_buffer("h\xe9")) == "h\xe9", py_object([1]).value)  # expect: True [1]


def outcome(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(outcome(lambda: numbers[5]))  # expect: IndexError: invalid index
print(outcome(lambda: POINTER(c_int)().contents))  # expect: ValueError: NULL pointer access
print(outcome(lambda: c_int("x")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
