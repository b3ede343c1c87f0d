"""Objects of ctypes in memory that does not move."""

import ctypes
import mmap

class Pair(ctypes.Structure):
    _fields_ = [("a", ctypes.c_int), ("b", ctypes.c_int)]


m = mmap.mmap(-1, 4096)
p = Pair.from_buffer(m, 8)
p.a, p.b = 3, -1
print(m[8:16])  # expect: b'\x03\x00\x00\x00\xff\xff\xff\xff'
m[8] = 7
print(p.a, p.b)  # expect: 7 -1
q = ctypes.c_int.from_buffer(memoryview(m)[12:16])
q.value = 5
print(p.b, q)  # expect: 5 c_int(5)
try:
    m.close()
except BufferError as e:
    print(e)  # expect: cannot close exported pointers exist
ctypes.memset(ctypes.addressof(p), 0, 4)
print(p.a, m[8])  # expect: 0 0

for source, offset in ((memoryview(m)[::2], 0), (memoryview(m).toreadonly(), 0), (m, -1), (m, 4090)):
    try:
        Pair.from_buffer(source, offset)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: TypeError underlying buffer is not C contiguous
# expect: TypeError underlying buffer is not writable
# expect: ValueError offset cannot be negative
# expect: ValueError Buffer size too small (4096 instead of at least 4098 bytes)

for wrong in (lambda: ctypes.c_int(None), lambda: ctypes.POINTER(ctypes.c_int)(None), lambda: ctypes.c_char_p.from_param("x"), lambda: ctypes.c_void_p.from_param(1.5)):
    try:
        wrong()
    except TypeError as e:
        print(e)
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: expected c_int instead of NoneType
# expect: 'str' object cannot be interpreted as ctypes.c_char_p
# expect: 'float' object cannot be interpreted as ctypes.c_void_p
