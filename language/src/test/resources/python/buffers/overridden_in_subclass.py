"""__buffer__ and __release_buffer__ of a subclass of a builtin type are asked (PEP 688)."""


class Other(bytearray):
    def __buffer__(self, flags):
        return memoryview(b"other")

    def __release_buffer__(self, view):
        try:
            super().__release_buffer__(view)
        except ValueError as e:
            print(e)


with memoryview(Other(b"own")) as view:
    print(view.tobytes())  # expect: b'other'
# expect: memoryview's buffer is not this object


class Counted(bytearray):
    releases = 0

    def __buffer__(self, flags):
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        Counted.releases += 1
        super().__release_buffer__(view)


counted = Counted(b"counted")
with memoryview(counted) as view:
    print(view.tobytes(), Counted.releases)  # expect: b'counted' 0
print(Counted.releases)  # expect: 1
counted.clear()


class Either:
    def __init__(self, data):
        self.data = bytearray(data)

    def __buffer__(self, flags):
        return memoryview(self.data) if flags & 1 else memoryview(bytes(self.data))


either = Either(b"abc")
with memoryview._from_flags(either, 1) as view:
    view[0] = 0x78
print(memoryview(either).tobytes(), memoryview(either).readonly)  # expect: b'xbc' True
