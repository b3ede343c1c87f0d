import io

# StringIO that is read, appended to, overwritten and cut, in turns.
f = io.StringIO("one\ntwo\r\nthree\rfour")
print(f.read(2), f.readline(), f.tell(), list(f))  # expect: on e
# expect:  4 ['two\r\n', 'three\rfour']
print(repr(f.read()), f.write("!"), f.getvalue().endswith("four!"))  # expect: '' 1 True
f.seek(0)
print(repr(f.readline(2)), repr(f.readline(0)), repr(f.readline()), f.write("TWO"), repr(f.getvalue()))  # expect: 'on' '' 'e\n' 3 'one\nTWO\r\nthree\rfour!'
print(repr(f.readline()), f.truncate(6), repr(f.read()), repr(f.getvalue()))  # expect: '\r\n' 6 '' 'one\nTW'
f.seek(8)
print(f.write("βγ"), repr(f.getvalue()))  # expect: 2 'one\nTW\x00\x00βγ'
f.seek(0)
print([line for line in f])  # expect: ['one\n', 'TW\x00\x00βγ']

for newline in (None, "", "\n", "\r", "\r\n"):
    f = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(f.getvalue()), list(f), f.newlines)
    f = io.StringIO(newline=newline)
    print(f.write("a\nb\r\nc\rd"), f.seek(0), list(f))
# expect: 'a\nb\nc\nd' ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
# expect: 8 0 ['a\n', 'b\n', 'c\n', 'd']
# expect: 'a\nb\r\nc\rd' ['a\n', 'b\r\n', 'c\r', 'd'] ('\r', '\n', '\r\n')
# expect: 8 0 ['a\n', 'b\r\n', 'c\r', 'd']
# expect: 'a\nb\r\nc\rd' ['a\n', 'b\r\n', 'c\rd'] None
# expect: 8 0 ['a\n', 'b\r\n', 'c\rd']
# expect: 'a\rb\r\rc\rd' ['a\r', 'b\r', '\r', 'c\r', 'd'] None
# expect: 8 0 ['a\r', 'b\r', '\r', 'c\r', 'd']
# expect: 'a\r\nb\r\r\nc\rd' ['a\r\n', 'b\r\r\n', 'c\rd'] None
# expect: 8 0 ['a\r\n', 'b\r\r\n', 'c\rd']

f = io.StringIO("βeta\nγamma\n")
print(f.readline(), f.read(1), f.tell(), f.seek(0, 2), f.write("δ"), f.getvalue())  # expect: βeta
# expect:  γ 6 11 1 βeta
# expect: γamma
# expect: δ
g = io.StringIO()
g.__setstate__(f.__getstate__())
print(g.getvalue() == f.getvalue(), g.tell(), g.seek(2), g.readline())  # expect: True 12 2 ta
# expect: 
f = io.StringIO("abc")
f.__init__()
print(repr(f.getvalue()), repr(f.read()), f.write("x"), f.getvalue())  # expect: '' '' 1 x
f.seek(0)
print(f.read(1), f.write("y"), f.getvalue(), f.seek(0), f.write("z"), f.getvalue())  # expect: x 1 xy 0 1 zy
f.close()
try:
    f.read()
except ValueError as e:
    print(e)  # expect: I/O operation on closed file
