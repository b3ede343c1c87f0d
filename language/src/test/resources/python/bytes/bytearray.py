def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103])
a.insert(0, 64)
print(a, a.pop(), a.pop(0), a, len(a))  # expect: bytearray(b'abcdef') 103 64 bytearray(b'abcdef') 6
a.remove(99)
a.reverse()
print(a, a.copy(), a.copy() is a, a == b"fedba", a[0], a[1:3], a[::-1])  # expect: bytearray(b'fedba') bytearray(b'fedba') False True 102 bytearray(b'ed') bytearray(b'abdef')
a[0] = 90
a[1:3] = b"123"
a[-1:] = []
print(a)  # expect: bytearray(b'Z123b')
a[::2] = b"..."
del a[1]
print(a)  # expect: bytearray(b'..3.')
del a[::2]
print(a)  # expect: bytearray(b'..')
a += b"xyz"
a *= 2
print(a, a.find(b"z"), a.upper(), type(a.upper()).__name__, b"y" in a)  # expect: bytearray(b'..xyz..xyz') 4 bytearray(b'..XYZ..XYZ') bytearray True
a.clear()
print(a, a.__alloc__() >= 0)  # expect: bytearray(b'') True
a.resize(3)
print(a)  # expect: bytearray(b'\x00\x00\x00')
a[:] = b"hello"
a[1:1] = b"--"
a[5:100] = b"!"
print(a, a.hex(), a.decode(), bytes(a), a.translate(None, b"-"), list(a[:2]))  # expect: bytearray(b'h--el!') 682d2d656c21 h--el! b'h--el!' bytearray(b'hel!') [104, 45]
print(bytearray(b"a") + b"b", b"a" + bytearray(b"b"), bytearray(b"a") < b"b", bytearray(b"it's"), bytearray(b"a%d") % 5, bytearray(b"ab") * 2)  # expect: bytearray(b'ab') b'ab' True bytearray(b"it\'s") bytearray(b'a5') bytearray(b'abab')
m = memoryview(a)
print(error(lambda: a.append(1)))  # expect: BufferError: Existing exports of data: object cannot be re-sized
print(error(lambda: a.clear()))  # expect: BufferError: Existing exports of data: object cannot be re-sized
m[0] = 72
m.release()
a.append(33)
print(a)  # expect: bytearray(b'H--el!!')
i = iter(bytearray(b"ab"))
print(next(i), i.__length_hint__(), list(i), type(i).__name__)  # expect: 97 1 [98] bytearray_iterator
print(error(lambda: a.append(256)))  # expect: ValueError: byte must be in range(0, 256)
print(error(lambda: a.append("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: a.extend("a")))  # expect: TypeError: expected iterable of integers; got: 'str'
print(error(lambda: a.extend(1)))  # expect: TypeError: can't extend bytearray with int
print(error(lambda: a.pop(100)))  # expect: IndexError: pop index out of range
print(error(lambda: bytearray().pop()))  # expect: IndexError: pop from empty bytearray
print(error(lambda: a.remove(0)))  # expect: ValueError: value not found in bytearray
print(error(lambda: a.__setitem__(100, 1)))  # expect: IndexError: bytearray index out of range
print(error(lambda: a.__setitem__(0, 256)))  # expect: ValueError: byte must be in range(0, 256)
print(error(lambda: a.__setitem__(slice(0, 1), "a")))  # expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(error(lambda: a.__setitem__(slice(0, 4, 2), b"a")))  # expect: ValueError: attempt to assign bytes of size 1 to extended slice of size 2
print(error(lambda: a.__setitem__("a", 1)))  # expect: TypeError: bytearray indices must be integers or slices, not str
print(error(lambda: hash(a)))  # expect: TypeError: unhashable type: 'bytearray'
