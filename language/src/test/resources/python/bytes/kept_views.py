# Copying a slice ends the view that only the copy has seen, and no other.
class Holder:
    def __init__(self, view):
        self.view = view

    def __getitem__(self, key):
        return self.view


data = bytearray(b"abcdef")
view = memoryview(data)
print(bytes(Holder(view)[0:2]), view[0])  # expect: b'abcdef' 97
print(bytes(view[1:3]), bytearray(view[2:4]))  # expect: b'bc' bytearray(b'cd')
try:
    del data[:1]
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
view.release()
print(bytes(memoryview(data)[4:]))  # expect: b'ef'
del data[:1]
print(data)  # expect: bytearray(b'bcdef')
