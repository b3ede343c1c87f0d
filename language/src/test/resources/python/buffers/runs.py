# What takes a run of bytes takes no view with gaps; a separator comes back as it was given.
import array
import io


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except (TypeError, BufferError) as error:
        return f"{type(error).__name__}: {error}"


memory = bytearray(range(6))
gaps = memoryview(memory)[::2]
print(attempt(io.BytesIO, gaps))  # expect: BufferError: memoryview: underlying buffer is not C-contiguous
print(attempt(array.array("B").frombytes, gaps))  # expect: BufferError: memoryview: underlying buffer is not C-contiguous
file = io.BytesIO(b"zzz")
print(attempt(file.readinto, gaps) == attempt(file.readinto, memoryview(b"abc")), attempt(file.readinto, None))  # expect: True TypeError: readinto() argument must be read-write bytes-like object, not None
print(attempt(io.BufferedReader(file).readinto, gaps))  # expect: TypeError: readinto() argument must be read-write bytes-like object, not memoryview
print(attempt(io.BufferedReader(io.BytesIO(b"zzz")).readinto1, 5), memory)  # expect: TypeError: readinto1() argument must be read-write bytes-like object, not int bytearray(b'\x00\x01\x02\x03\x04\x05')
print(io.BytesIO(b"xyz").readinto(memoryview(memory)[1:3]), memory)  # expect: 2 bytearray(b'\x00xy\x03\x04\x05')
separator = memoryview(b"b")
print(b"abc".partition(separator)[1] is separator, bytearray(b"abc").partition(separator))  # expect: True (bytearray(b'a'), bytearray(b'b'), bytearray(b'c'))
