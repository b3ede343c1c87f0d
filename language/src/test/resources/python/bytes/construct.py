def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


class B:
    def __bytes__(self):
        return b"from B"


class I:
    def __index__(self):
        return 3


class Sub(bytes):
    pass


print(bytes(), bytes(3), bytes(I()), bytes([1, 2]), bytes((97,)), bytes(range(97, 100)), bytes(b"a"), bytes(bytearray(b"b")), bytes(B()), bytes(memoryview(b"c")))  # expect: b'' b'\x00\x00\x00' b'\x00\x00\x00' b'\x01\x02' b'a' b'abc' b'a' b'b' b'from B' b'c'
print(bytes("é", "utf-8"), bytes("é", "latin-1"), bytes("é", "ascii", "replace"), bytes(i for i in [1, 2]), Sub(b"ab"), type(Sub(b"ab")).__name__, Sub(b"x") == b"x", type(Sub(b"ab").upper()).__name__)  # expect: b'\xc3\xa9' b'\xe9' b'?' b'\x01\x02' b'ab' Sub True bytes
print(bytearray(), bytearray(2), bytearray(b"ab"), bytearray("é", "utf-8"), bytearray([1, 255]))  # expect: bytearray(b'') bytearray(b'\x00\x00') bytearray(b'ab') bytearray(b'\xc3\xa9') bytearray(b'\x01\xff')
print(Sub.fromhex("61"), type(Sub.fromhex("61")).__name__, bytearray.fromhex("61"))  # expect: b'a' Sub bytearray(b'a')
print(error(lambda: bytes("a")))  # expect: TypeError: string argument without an encoding
print(error(lambda: bytes(-1)))  # expect: ValueError: negative count
print(error(lambda: bytes([256])))  # expect: ValueError: bytes must be in range(0, 256)
print(error(lambda: bytes(["a"])))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: bytes(object())))  # expect: TypeError: cannot convert 'object' object to bytes
print(error(lambda: bytes(1.5)))  # expect: TypeError: cannot convert 'float' object to bytes
print(error(lambda: bytes(1, "utf-8")))  # expect: TypeError: encoding without a string argument
print(error(lambda: bytes(errors="x")))  # expect: TypeError: errors without a string argument
print(error(lambda: bytes("a", errors="x")))  # expect: TypeError: string argument without an encoding
print(error(lambda: bytearray("a")))  # expect: TypeError: string argument without an encoding
print(error(lambda: bytearray([256])))  # expect: ValueError: byte must be in range(0, 256)
print(error(lambda: bytearray(object())))  # expect: TypeError: cannot convert 'object' object to bytearray
print(error(lambda: bytes(10**30)))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
