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

# The same for the methods of a view that copy.
data = bytearray(b"abcdefghijklmnop")
print(memoryview(data)[:3].tobytes(), memoryview(data).tobytes()[:2])  # expect: b'abc' b'ab'
del data[:3]
print(memoryview(data)[1:3].tolist(), memoryview(data)[:2].hex("-"), memoryview(data).hex()[:4])  # expect: [101, 102] 64-65 6465
data.extend(b"!")
view = memoryview(data)
print(view[2:4].tobytes(), view[1:2].tobytes("C"), view[0])  # expect: b'fg' b'e' 100
print(Holder(view)[0:2].tobytes()[:3], view[0])  # expect: b'def' 100
try:
    data.append(0)
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
view.release()
data.append(63)
try:
    memoryview(data)[2:1].tobytes("no order")
except ValueError as e:
    print(e)  # expect: order must be 'C', 'F' or 'A'
try:
    memoryview(data)["a":].tobytes()
except TypeError as e:
    print(e)  # expect: slice indices must be integers or None or have an __index__ method
del data[:-1]
print(data)  # expect: bytearray(b'?')
parts = [bytearray(b"xyz")[1:], b"uvw"[:2]]
print([len(p) for p in parts])  # expect: [2, 2]
import array
print(array.array("H", [1, 2, 3])[1:].tobytes() == b"\2\0\3\0", array.array("H", [1, 2, 3])[1:].tolist())  # expect: True [2, 3]
