# An empty slice with a step back begins before the first byte; nothing is read there.
empty = memoryview(b"")[::-1]
print(bytes(empty), bytearray(empty), empty.tobytes(), empty.tolist())  # expect: b'' bytearray(b'') b'' []
print(int.from_bytes(empty, "big"), int.from_bytes(memoryview(b"abc")[:0][::-2], "little"))  # expect: 0 0
print(memoryview(empty).tobytes(), empty == b"", empty.hex() == "")  # expect: b'' True True

buffer = bytearray()
buffer[:] = empty
memoryview(buffer)[::-1][:] = empty
print(buffer, len(empty[1:]), empty[::-1].tobytes())  # expect: bytearray(b'') 0 b''

view = memoryview(bytearray(b"abcd"))
back = view[::-1]
print(back[4:].tobytes(), back[5::-1].tobytes(), back[2:2][::-1].tobytes())  # expect: b'' b'abcd' b''

# Its stride says whether it is contiguous, though it has no bytes.
print(empty.c_contiguous, empty.contiguous, empty[::-1].c_contiguous, view[2:2].c_contiguous)  # expect: False False True True
print(back[:0].f_contiguous, back[:1].c_contiguous, memoryview(b"").contiguous)  # expect: False True True
try:
    b"-".join([empty])
except TypeError as error:
    print(error)  # expect: sequence item 0: expected a bytes-like object, memoryview found
try:
    b"abc".find(empty)
except BufferError as error:
    print(error)  # expect: memoryview: underlying buffer is not C-contiguous
