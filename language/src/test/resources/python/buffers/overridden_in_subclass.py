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
