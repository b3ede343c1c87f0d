import array

a = array.array("i", [1, 2, 3])
print(a[::-1], a.itemsize, a.typecode)  # expect: array('i', [3, 2, 1]) 4 i
a.extend(array.array("i", [4]))
a[1:3] = array.array("i", [7])
print(a, memoryview(a).format, memoryview(a).tolist())  # expect: array('i', [1, 7, 4]) i [1, 7, 4]
view = memoryview(a)
try:
    a.append(5)
except BufferError as e:
    print(e)  # expect: cannot resize an array that is exporting buffers
view.release()
a.append(5)
print(a.tobytes()[-4:], a.index(5))  # expect: b'\x05\x00\x00\x00' 3
print(array.array("d", [float("nan")]) == array.array("d", [float("nan")]))  # expect: False
try:
    array.array("b", [200])
except OverflowError as e:
    print(e)  # expect: signed char is greater than maximum
