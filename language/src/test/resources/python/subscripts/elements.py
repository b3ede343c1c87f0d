# Elements of lists and bytearrays, read and written by one piece of code, whatever they hold.
def write(values, index, value):
    values[index] = value


def read(values, index):
    return values[index]


for values in ([1, 2], [1.0, 2.0], ["a", None]):
    for value in (5, 2.5, "x", 1 << 80, None, True, 7):
        write(values, 0, value)
        assert values[0] is value or type(values[0]) is type(value) and values[0] == value
        write(values, -1, value)
    print(values)
# expect: [7, 7]
# expect: [7, 7]
# expect: [7, 7]
for index in (2, -3, 1 << 40):
    for value in (1, 1.5, ""):
        try:
            write([1, 2], index, value)
        except IndexError as e:
            assert str(e) == "list assignment index out of range"

data = bytearray(b"abc")
write(data, 0, 255)
write(data, -1, 0)
print(data)  # expect: bytearray(b'\xffb\x00')
print(read(data, 0), read(data, -3), read(b"abc", 1), read(b"abc", -1))  # expect: 255 255 98 99
for index, value in ((3, 1), (-4, 1), (0, 256), (0, -1), (0, "a"), ("a", 0)):
    try:
        write(data, index, value)
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: IndexError bytearray index out of range
# expect: IndexError bytearray index out of range
# expect: ValueError byte must be in range(0, 256)
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError bytearray indices must be integers or slices, not str
for values in (b"abc", bytearray(b"abc")):
    for index in (3, -4, 1 << 70):
        try:
            read(values, index)
        except IndexError as e:
            print(e)
# expect: index out of range
# expect: index out of range
# expect: cannot fit 'int' into an index-sized integer
# expect: bytearray index out of range
# expect: bytearray index out of range
# expect: cannot fit 'int' into an index-sized integer
