import struct


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1))  # expect: b'\xff\xff\xfe\xff\xff\xff\xfd\xff\xff\xff\xff\xff\xff\xff\xfc\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff'
print(struct.pack(">hil", 1, 2, 3), struct.pack("!h", 1), struct.pack("=l", 1), struct.pack("@l", 1))  # expect: b'\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03' b'\x00\x01' b'\x01\x00\x00\x00' b'\x01\x00\x00\x00\x00\x00\x00\x00'
print(struct.calcsize("bi"), struct.calcsize("<bi"), struct.calcsize("bhilq"), struct.calcsize("i0l"), struct.calcsize("3s2xP"), struct.calcsize("nN"))  # expect: 8 5 24 8 16 16
print(struct.pack("<efd", 1.5, 2.5, 3.5), struct.pack("<e", 65504), struct.unpack("<e", b"\x01\x00"), struct.pack("<e", 5.96e-8))  # expect: b'\x00>\x00\x00 @\x00\x00\x00\x00\x00\x00\x0c@' b'\xff{' (5.960464477539063e-08,) b'\x01\x00'
print(struct.pack("3s5p?c", b"abcd", b"xyz", True, b"q"), struct.unpack("3s5p?c", b"abc\x03xyz\x00\x01q"))  # expect: b'abc\x03xyz\x00\x01q' (b'abc', b'xyz', True, b'q')
print(struct.unpack("<2h2x3s", b"\x01\x00\x02\x00..abc"), struct.unpack(">Q", b"\xff" * 8), struct.unpack("<q", b"\xff" * 8))  # expect: (1, 2, b'abc') (18446744073709551615,) (-1,)
print(list(struct.iter_unpack("<h", b"\x01\x00\x02\x00")), struct.unpack_from("<h", b"..\x05\x00", 2), struct.unpack_from("<h", b"..\x05\x00", -2))  # expect: [(1,), (2,)] (5,) (5,)
buffer = bytearray(6)
struct.pack_into("<hh", buffer, 1, 1, -1)
print(buffer, struct.pack("<F", 1 + 2j), struct.unpack("<D", struct.pack("<D", 1.5 - 2j)))  # expect: bytearray(b'\x00\x01\x00\xff\xff\x00') b'\x00\x00\x80?\x00\x00\x00@' ((1.5-2j),)
print(error(struct.pack, "b", 128), error(struct.pack, "<H", -1), error(struct.pack, "q", 2**63), error(struct.pack, "i", "a"), error(struct.pack, "i", 1.5))  # expect: error: 'b' format requires -128 <= number <= 127 error: 'H' format requires 0 <= number <= 65535 error: 'q' format requires -9223372036854775808 <= number <= 9223372036854775807 error: required argument is not an integer error: required argument is not an integer
print(error(struct.pack, "<f", 1e300), error(struct.pack, "e", 65520), error(struct.pack, "c", b"ab"), error(struct.pack, "s", "a"), error(struct.pack, "bb", 1))  # expect: OverflowError: float too large to pack with f format error: int too large to convert error: char format requires a bytes object of length 1 error: argument for 's' must be a bytes object error: pack expected 2 items for packing (got 1)
print(error(struct.pack, "y", 1), error(struct.pack, "5", 1), error(struct.pack, "<P", 1), error(struct.unpack, "b", b"12"), error(struct.iter_unpack, "h", b"abc"))  # expect: error: bad char in struct format error: repeat count given without format specifier error: bad char in struct format error: unpack requires a buffer of 1 bytes error: iterative unpacking requires a buffer of a multiple of 2 bytes
print(error(struct.pack_into, "i", bytearray(1), 0, 1), error(struct.unpack_from, "b", b"a", 5), error(struct.pack_into, "b", b"a", 0, 1), error(struct.unpack, "b", 5))  # expect: error: pack_into requires a buffer of at least 4 bytes for packing 4 bytes at offset 0 (actual buffer size is 1) error: unpack_from requires a buffer of at least 6 bytes for unpacking 1 bytes at offset 5 (actual buffer size is 1) TypeError: argument must be read-write bytes-like object, not bytes TypeError: a bytes-like object is required, not 'int'
s = struct.Struct("<ih")
print(s, s.size, s.format, s.pack(1, 2), s.unpack(s.pack(3, 4)), error(s.pack, 1), error(struct.Struct, 5))  # expect: Struct('<ih') 6 <ih b'\x01\x00\x00\x00\x02\x00' (3, 4) error: pack expected 2 items for packing (got 1) TypeError: Struct() argument 1 must be a str or bytes object, not int
