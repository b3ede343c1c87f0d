import struct
import sys

# Fields of all sizes in both orders, against int.to_bytes and back.
wrong = 0
for order, name in (("<", "little"), (">", "big"), ("!", "big"), ("=", sys.byteorder)):
    for code, size in zip("bBhHiIlLqQ", (1, 1, 2, 2, 4, 4, 4, 4, 8, 8)):
        signed = code.islower()
        for value in (0, 1, 0x7F, (1 << 8 * size - 1) - 1, (1 << 8 * size - 1), (1 << 8 * size) - 1, 0x0102030405060708 % (1 << 8 * size)):
            if signed:
                value -= (value >> 8 * size - 1) << 8 * size
            data = struct.pack(order + "x" + code, value)
            wrong += data != b"\0" + value.to_bytes(size, name, signed=signed)
            wrong += struct.unpack(order + "x" + code, data) != (value,) or struct.unpack_from(order + code, data, 1) != (value,)
            wrong += struct.unpack(order + "x" + code, bytearray(data)) != (value,) or struct.unpack(order + "x" + code, memoryview(b"ab" + data)[2:]) != (value,)
print(wrong)  # expect: 0
print(struct.pack("<dfe", 1.5, -2.25, 0.1).hex(), struct.pack(">dfe", 1.5, -2.25, 0.1).hex())  # expect: 000000000000f83f000010c0662e 3ff8000000000000c01000002e66
print(struct.unpack(">dfe", bytes.fromhex("3ff8000000000000c01000002e66")))  # expect: (1.5, -2.25, 0.0999755859375)
for f in (
    lambda: struct.pack("β", 1),
    lambda: struct.pack("<Z", 1),
    lambda: struct.pack("<B", 256),
    lambda: struct.unpack("<I", b"abc"),
    lambda: struct.pack(5, 1),
):
    try:
        f()
    except (struct.error, TypeError, UnicodeError) as e:
        print(type(e).__name__, e)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\u03b2' in position 0: ordinal not in range(128)
# expect: error bad char in struct format
# expect: error 'B' format requires 0 <= number <= 255
# expect: error unpack requires a buffer of 4 bytes
# expect: TypeError Struct() argument 1 must be a str or bytes object, not int
print(struct.pack(b"<H", 1), struct.calcsize("3s"), struct.pack(type("S", (str,), {})("<H"), 2))  # expect: b'\x01\x00' 3 b'\x02\x00'
