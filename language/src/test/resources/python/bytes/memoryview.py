def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


data = bytearray(b"abcdefgh")
m = memoryview(data)
print(len(m), m[0], m[-1], bytes(m[2:4]), m[::2].tolist(), m.format, m.itemsize, m.nbytes, m.readonly, m.ndim, m.shape, m.strides)  # expect: 8 97 104 b'cd' [97, 99, 101, 103] B 1 8 False 1 (8,) (1,)
m[0] = 65
m[1:3] = b"BC"
print(data, m.tobytes(), m.hex(), m.tolist()[:3], m == data, m == b"x", m[::-1].tobytes(), 65 in m, list(m)[:2])  # expect: bytearray(b'ABCdefgh') b'ABCdefgh' 4142436465666768 [65, 66, 67] True False b'hgfedCBA' True [65, 66]
i = m.cast("i")
print(i.format, i.shape, i.itemsize, len(i), i[0] == int.from_bytes(data[:4], "little"))  # expect: i (2,) 4 2 True
i[1] = -1
print(data)  # expect: bytearray(b'ABCd\xff\xff\xff\xff')
g = m.cast("B", [2, 4])
print(g.shape, g.strides, g.ndim, g[1, 2], g.tolist(), g.c_contiguous, g.f_contiguous, g.tobytes("F"))  # expect: (2, 4) (4, 1) 2 255 [[65, 66, 67, 100], [255, 255, 255, 255]] True False b'A\xffB\xffC\xffd\xff'
r = memoryview(b"abc")
print(r.readonly, hash(r) == hash(b"abc"), r == b"abc", r.toreadonly()[0], r.obj, m.toreadonly().readonly, r.count(97), r.index(98))  # expect: True True True 97 b'abc' True 1 1
d = memoryview(bytearray(8)).cast("d")
d[0] = 1.5
print(d[0], d.tolist(), memoryview(b"a").cast("c")[0], memoryview(b"\x01").cast("?")[0], memoryview(b"\xff").cast("b")[0])  # expect: 1.5 [1.5] b'a' True -1
with memoryview(b"xyz") as w:
    print(w[0], w)if 0 else print(w[0])  # expect: 120
print(error(lambda: w[0]))  # expect: ValueError: operation forbidden on released memoryview object
print(error(lambda: m["a"]))  # expect: TypeError: memoryview: invalid slice key
print(error(lambda: m[100]))  # expect: IndexError: index out of bounds on dimension 1
print(error(lambda: m.__setitem__(0, 256)))  # expect: ValueError: memoryview: invalid value for format 'B'
print(error(lambda: m.__setitem__(0, "a")))  # expect: TypeError: memoryview: invalid type for format 'B'
print(error(lambda: m.__setitem__(slice(0, 2), b"abc")))  # expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
print(error(lambda: r.__setitem__(0, 1)))  # expect: TypeError: cannot modify read-only memory
print(error(lambda: m.__delitem__(0)))  # expect: TypeError: cannot delete memory
print(error(lambda: hash(m)))  # expect: ValueError: cannot hash writable memoryview object
print(error(lambda: g[0]))  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
print(error(lambda: g[0, 0, 0]))  # expect: TypeError: cannot index 2-dimension view with 3-element tuple
print(error(lambda: m[::2].cast("b")))  # expect: TypeError: memoryview: casts are restricted to C-contiguous views
print(error(lambda: m.cast("x")))  # expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
print(error(lambda: m.cast("B", [3])))  # expect: TypeError: memoryview: product(shape) * itemsize != buffer size
print(error(lambda: memoryview("a")))  # expect: TypeError: memoryview: a bytes-like object is required, not 'str'
print(error(lambda: memoryview(b"a").index(5)))  # expect: ValueError: memoryview.index(x): x not found
