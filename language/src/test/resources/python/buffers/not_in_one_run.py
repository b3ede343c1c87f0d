"""What is told of buffers that do not give their bytes as one run: each caller says what it wants instead."""
import re


class Refuses:
    def __buffer__(self, flags):
        raise KeyError(flags)


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


released = memoryview(b"abc")
released.release()
for value in memoryview(b"abcdef")[::2], released, Refuses():
    show(b",".join, [b"", value])
    show(b"a".__add__, value)
    show(bytearray(b"a").__iadd__, value)
    show(bytearray(b"a").extend, value)
    show(str, value, "ascii")
    show(int, value)
    show(float, value)
    show(compile, value, "f", "exec")
    show(re.match, b"a", value)
# expect: TypeError sequence item 1: expected a bytes-like object, memoryview found
# expect: TypeError can't concat memoryview to bytes
# expect: TypeError can't concat memoryview to bytearray
# expect: TypeError can't set bytearray slice from memoryview
# expect: TypeError decoding to str: need a bytes-like object, memoryview found
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'memoryview'
# expect: TypeError float() argument must be a string or a real number, not 'memoryview'
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
# expect: TypeError expected string or bytes-like object, got 'memoryview'
# expect: TypeError sequence item 1: expected a bytes-like object, memoryview found
# expect: TypeError can't concat memoryview to bytes
# expect: TypeError can't concat memoryview to bytearray
# expect: TypeError can't set bytearray slice from memoryview
# expect: TypeError decoding to str: need a bytes-like object, memoryview found
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'memoryview'
# expect: TypeError float() argument must be a string or a real number, not 'memoryview'
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
# expect: TypeError expected string or bytes-like object, got 'memoryview'
# expect: TypeError sequence item 1: expected a bytes-like object, Refuses found
# expect: TypeError can't concat Refuses to bytes
# expect: TypeError can't concat Refuses to bytearray
# expect: TypeError can't set bytearray slice from Refuses
# expect: TypeError decoding to str: need a bytes-like object, Refuses found
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Refuses'
# expect: TypeError float() argument must be a string or a real number, not 'Refuses'
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
# expect: TypeError expected string or bytes-like object, got 'Refuses'

show(bytes.fromhex, memoryview(b"123456")[::2])  # expect: BufferError memoryview: underlying buffer is not C-contiguous
show(int, memoryview(b"z"))  # expect: ValueError invalid literal for int() with base 10: b'z'
show(int, bytearray(b"y"))  # expect: ValueError invalid literal for int() with base 10: b'y'
