import io


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


b = io.BytesIO(b"hello\nworld\n")
print(b.read(3), b.readline(), b.readlines(), b.read(), b.tell(), b.seek(2), b.write(b"LLO!!"), b.getvalue())  # expect: b'hel' b'lo\n' [b'world\n'] b'' 12 2 5 b'heLLO!!orld\n'
print(b.seek(20), b.write(b"x"), b.getvalue(), b.truncate(3), b.getvalue(), b.seek(0, 2), b.seek(-2, 2), b.read())  # expect: 20 1 b'heLLO!!orld\n\x00\x00\x00\x00\x00\x00\x00\x00x' 3 b'heL' 3 1 b'eL'
view = b.getbuffer()
view[0] = 90
print(b.getvalue(), error(b.write, b"longer than before"), error(b.close), view.release(), b.write(b"tail"), b.getvalue())  # expect: b'ZeL' BufferError: Existing exports of data: object cannot be re-sized BufferError: Existing exports of data: object cannot be re-sized None 4 b'ZeLtail'
print(error(b.seek, -1), error(b.write, "x"), error(b.truncate, -1), error(b.read, "x"), b.readinto(bytearray(2)), b.closed)  # expect: ValueError: negative seek value -1 TypeError: a bytes-like object is required, not 'str' ValueError: negative size value -1 TypeError: argument should be integer or None, not 'str' 0 False
b.close()
print(b.closed, error(b.read), error(b.getvalue), list(io.BytesIO(b"a\nb")), io.BytesIO(b"abc").read1(2))  # expect: True ValueError: I/O operation on closed file. ValueError: I/O operation on closed file. [b'a\n', b'b'] b'ab'
s = io.StringIO("one\ntwo\nthree")
print(s.read(2), repr(s.readline()), s.tell(), s.readlines(), repr(s.read()), s.seek(0), s.write("ONE"), repr(s.getvalue()))  # expect: on 'e\n' 4 ['two\n', 'three'] '' 0 3 'ONE\ntwo\nthree'
s = io.StringIO()
print(s.write("a\r\nb\rc\n"), repr(s.getvalue()), s.newlines, s.truncate(3), repr(s.getvalue()), s.seek(10), s.write("é"), repr(s.getvalue()))  # expect: 7 'a\r\nb\rc\n' None 3 'a\r\n' 10 1 'a\r\n\x00\x00\x00\x00\x00\x00\x00é'
print(repr(io.StringIO("a\r\nb\rc\n", newline=None).read()), io.StringIO("a\r\nb\rc\n", newline="").readlines(), repr(io.StringIO("a\nb", newline="\r\n").getvalue()))  # expect: 'a\nb\nc\n' ['a\r\n', 'b\r', 'c\n'] 'a\r\nb'
s = io.StringIO("a\r\nb\rc\n", newline=None)
print(s.newlines, error(io.StringIO, 5), error(io.StringIO, "", "x"), error(s.seek, 1, 1), error(s.seek, -1), error(s.write, b"x"), list(s))  # expect: ('\r', '\n', '\r\n') TypeError: initial_value must be str or None, not int ValueError: illegal newline value: 'x' OSError: Can't do nonzero cur-relative seeks ValueError: Negative seek position -1 TypeError: string argument expected, got 'bytes' ['a\n', 'b\n', 'c\n']
s.close()
print(error(s.read), s.closed, [line for line in io.StringIO("x\ny")])  # expect: ValueError: I/O operation on closed file True ['x\n', 'y']
t = io.TextIOWrapper(io.BytesIO(b"a\xc3\xa9\r\nb"), encoding="utf-8")
print(repr(t.read(1)), repr(t.read(1)), t.tell(), repr(t.readline()), t.newlines, repr(t.read()))  # expect: 'a' 'é' 3 '\n' None 'b'
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", line_buffering=True)
print(t.write("x\ny"), t.buffer.getvalue(), t.flush(), t.buffer.getvalue(), t.reconfigure(line_buffering=False), t.line_buffering)  # expect: 3 b'x\ny' None b'x\ny' None False
d = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\r", True)), d.newlines, d.getstate(), d.reset(), d.getstate())  # expect: 'a' '\nb\n' ('\r', '\r\n') (b'', 0) None (b'', 0)
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable(), pair.closed)  # expect: b'in' 3 True True False
r = io.BufferedReader(io.BytesIO(b"0123456789" * 3), 4)
print(r.read(2), r.peek()[:2], r.read1(5), r.seek(1), r.read(3), r.tell(), r.seek(2, 1), r.read(2), r.read(100), r.read(1))  # expect: b'01' b'23' b'23' 1 b'123' 4 6 b'67' b'8901234567890123456789' b''
print(error(r.write, b"x"), error(io.BufferedReader, io.BytesIO(), 0), error(io.BufferedWriter(io.BytesIO()).read), r.detach() is not None, error(r.read))  # expect: UnsupportedOperation: write ValueError: buffer size must be strictly positive UnsupportedOperation: read True ValueError: raw stream has been detached
x = io.BufferedRandom(io.BytesIO(b"abcdef"))
print(x.read(2), x.write(b"XY"), x.read(1), x.seek(0), x.read(), x.tell(), x.truncate(3), x.seek(0), x.read())  # expect: b'ab' 2 b'e' 0 b'abXYef' 6 3 0 b'abX'
print(issubclass(io.UnsupportedOperation, (OSError)), issubclass(io.UnsupportedOperation, ValueError), io.UnsupportedOperation.__module__, error(io.IOBase().fileno), error(io.TextIOBase().read))  # expect: True True io UnsupportedOperation: fileno UnsupportedOperation: read
print(isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.StringIO(), io.TextIOBase), issubclass(io.FileIO, io.RawIOBase), io.DEFAULT_BUFFER_SIZE)  # expect: True True True 131072
