# Numbers in memory that is not an array: maps, views of them, and parts of such views.
import mmap
import struct

m = mmap.mmap(-1, 4096)
m[:16] = bytes(range(16))
print(struct.unpack_from("<HI", m, 2))  # expect: (770, 117835012)
print(struct.unpack_from(">H", m, -4094))  # expect: (515,)
for offset in 4092, -4097, -3:
    try:
        struct.unpack_from("<5s", m, offset)
    except struct.error as e:
        print(e)
# expect: unpack_from requires a buffer of at least 4097 bytes for unpacking 5 bytes at offset 4092 (actual buffer size is 4096)
# expect: offset -4097 out of range for 4096-byte buffer
# expect: not enough data to unpack 5 bytes at offset -3

with memoryview(m) as view, view[4:12] as part, part[::2] as gaps:
    print(struct.unpack_from("<H", part, 2))  # expect: (1798,)
    print(list(struct.iter_unpack("<HH", part)))  # expect: [(1284, 1798), (2312, 2826)]
    print(struct.unpack("<4H", part))  # expect: (1284, 1798, 2312, 2826)
    try:
        struct.unpack_from("<H", gaps, 0)
    except BufferError as e:
        print(e)  # expect: memoryview: underlying buffer is not C-contiguous
    struct.pack_into(">H", part, 6, 0xABCD)
    print(bytes(part).hex(), bytes(gaps).hex())  # expect: 040506070809abcd 040608ab
    print(bytearray(part) == part.tobytes(), b"".join([part, b"-"]).hex())  # expect: True 040506070809abcd2d
    view[20:28] = part
    view[30:34] = gaps
print(m[20:28].hex(), m[30:34].hex())  # expect: 040506070809abcd 040608ab


class Lender:
    """Has a buffer by methods in Python."""

    released = 0

    def __buffer__(self, flags):
        return memoryview(m)[4:12]

    def __release_buffer__(self, view):
        Lender.released += 1


print(struct.unpack_from("<H", Lender(), 6), Lender.released)  # expect: (52651,) 1
try:
    struct.unpack_from("<H", Lender(), 7)
except struct.error as e:
    print(Lender.released)  # expect: 2
m.close()
