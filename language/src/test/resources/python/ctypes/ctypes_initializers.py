# Fields are set in order, before what is too much is refused; characters say what they want.
import ctypes


class Part(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("name", ctypes.c_char * 4)]


for values in [(1, 2, 3), (1, b"a", 3), (1, "a"), (1, b"abcdef"), (1, b"ab")]:
    try:
        print(Part(*values).name)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: TypeError expected bytes, int found
# expect: TypeError too many initializers
# expect: TypeError expected bytes, str found
# expect: ValueError bytes too long (6, maximum length 4)
# expect: b'ab'
