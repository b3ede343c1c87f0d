import io
import os
import tempfile


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {str(e).replace(directory, 'DIR')}"


directory = tempfile.mkdtemp()
path = os.path.join(directory, "file.txt")
with open(path, "w") as f:
    print(f.write("line one\nline two\n"), f.name == path, f.mode, f.closed, f.encoding, f.writable(), f.readable())  # expect: 18 True w False UTF-8 True False
with open(path) as f:
    print(repr(f.readline()), repr(f.read(4)), f.tell(), repr(f.read()), repr(f.read()))  # expect: 'line one\n' 'line' 13 ' two\n' ''
    print(f.seek(0), f.readlines(), f.seek(5), repr(f.readline()), list(f))  # expect: 0 ['line one\n', 'line two\n'] 5 'one\n' ['line two\n']
print(open(path, "rb").read(), open(path, "rb", buffering=0).read(), os.path.getsize(path))  # expect: b'line one\nline two\n' b'line one\nline two\n' 18
with open(path, "a+") as f:
    f.write("é\u20ac\n")
    f.seek(0)
    print(len(f.read()), f.tell())  # expect: 21 24
with open(path, "r+b") as f:
    print(f.read(4), f.write(b"ONE!"), f.seek(0), f.read(12), f.tell(), f.peek(3)[:3], f.read1(2))  # expect: b'line' 4 0 b'lineONE!\nlin' 12 b'e t' b'e '
    print(f.truncate(8), f.seek(0, 2), f.seek(-3, 1), f.read())  # expect: 8 8 5 b'NE!'
print(error(open, os.path.join(directory, "missing")), error(open, directory), error(open, path, "x"), error(open, path, "q"), error(open, path, "rw"))  # expect: FileNotFoundError: [Errno 2] No such file or directory: 'DIR/missing' IsADirectoryError: [Errno 21] Is a directory: 'DIR' FileExistsError: [Errno 17] File exists: 'DIR/file.txt' ValueError: invalid mode: 'q' ValueError: must have exactly one of create/read/write/append mode
print(error(open, path, "rb", encoding="utf-8"), error(open, path, "r", 0), error(open, path, "rtb"), error(open, path, newline="x"), error(open, path, "br", newline=""))  # expect: ValueError: binary mode doesn't take an encoding argument ValueError: can't have unbuffered text I/O ValueError: can't have text and binary mode at once ValueError: illegal newline value: x ValueError: binary mode doesn't take a newline argument
f = open(path, "rb")
f.close()
print(error(f.read), error(f.seek, 0), repr(f).replace(directory, "DIR"), error(f.fileno))  # expect: ValueError: read of closed file ValueError: seek of closed file <_io.BufferedReader name='DIR/file.txt'> ValueError: I/O operation on closed file
f = open(path)
print(repr(f).replace(directory, "DIR"), repr(f.buffer).replace(directory, "DIR"), repr(f.buffer.raw).replace(directory, "DIR"))  # expect: <_io.TextIOWrapper name='DIR/file.txt' mode='r' encoding='UTF-8'> <_io.BufferedReader name='DIR/file.txt'> <_io.FileIO name='DIR/file.txt' mode='rb' closefd=True>
f.close()
print(error(f.read), error(next, f), error(f.__enter__))  # expect: ValueError: I/O operation on closed file. ValueError: I/O operation on closed file. ValueError: I/O operation on closed file.
with open(path, "w", newline="\r\n") as f:
    f.write("a\nb\r\nc\r")
print(open(path, "rb").read(), open(path).read().encode(), open(path, newline="").readlines(), open(path, newline="\r").readlines(), open(path, newline="\r\n").readlines())  # expect: b'a\r\nb\r\r\nc\r' b'a\nb\n\nc\n' ['a\r\n', 'b\r', '\r\n', 'c\r'] ['a\r', '\nb\r', '\r', '\nc\r'] ['a\r\n', 'b\r\r\n', 'c\r']
with open(path) as f:
    f.read()
    print(f.newlines, f.line_buffering, f.errors)  # expect: ('\r', '\r\n') False strict
with open(path, "wb") as f:
    f.write(b"\xff\xe9abc")
print(error(open(path).read), open(path, errors="replace").read(), ascii(open(path, errors="surrogateescape").read()), open(path, encoding="latin-1").read(), open(path, errors="ignore").read())  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte ��abc '\udcff\udce9abc' ÿéabc abc
with open(path, "w", encoding="ascii") as f:
    print(error(f.write, "é"), f.write("e"))  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) 1
with open(path, "w", encoding="utf-16") as f:
    f.write("ab\n")
    f.write("c")
print(open(path, "rb").read(), open(path, encoding="utf-16").read() == "ab\nc", open(path, encoding="utf-16-le").read() == "\ufeffab\nc")  # expect: b'\xff\xfea\x00b\x00\n\x00c\x00' True True
with open(path, "w", encoding="utf-8-sig") as f:
    f.write("x")
print(open(path, "rb").read(), error(open, path, encoding="nope"), error(open, path, encoding="rot13"))  # expect: b'\xef\xbb\xbfx' LookupError: unknown encoding: nope LookupError: 'rot13' is not a text encoding
text = "héllo wörld\nzweite Zeile €\r\nthird\n" * 100
with open(path, "w", encoding="utf-8", newline="") as f:
    f.write(text)
with open(path, encoding="utf-8", newline="") as f:
    positions = []
    parts = []
    while True:
        positions.append(f.tell())
        part = f.read(37)
        if not part:
            break
        parts.append(part)
    print("".join(parts) == text, len(positions))  # expect: True 93
    ok = True
    for position, part in zip(positions, parts):
        f.seek(position)
        ok = ok and f.read(37) == part
    print(ok)  # expect: True
with open(path) as f:
    line = next(f)
    print(error(f.tell), repr(line))  # expect: OSError: telling position disabled by next() call 'héllo wörld\n'
    for line in f:
        pass
    print(f.tell() == os.path.getsize(path))  # expect: True
fd = os.open(path, os.O_RDONLY)
with os.fdopen(fd) as f:
    print(f.fileno() == fd, f.read(5), f.name == fd)  # expect: True héllo True
print(error(os.fstat, fd), error(open, -1), error(open, 12345))  # expect: OSError: [Errno 9] Bad file descriptor ValueError: negative file descriptor OSError: [Errno 9] Bad file descriptor


class Upper(io.RawIOBase):
    def __init__(self):
        self.data = [b"ab\ncd", b"e\n", b""]

    def readable(self):
        return True

    def readinto(self, buffer):
        part = self.data.pop(0) if self.data else b""
        buffer[: len(part)] = part.upper()
        return len(part)


print(Upper().read(), io.BufferedReader(Upper()).readlines(), repr(io.TextIOWrapper(io.BufferedReader(Upper())).read()), error(Upper().write, b"x"))  # expect: b'AB\nCDE\n' [b'AB\n', b'CDE\n'] 'AB\nCDE\n' NotImplementedError: 


class Sink(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)


sink = Sink()
writer = io.BufferedWriter(sink, 4)
print(writer.write(b"ab"), sink.parts, writer.write(b"cd"), writer.write(b"efghij"), sink.parts, writer.flush(), sink.parts)  # expect: 2 [b'abcd', b'efghij'] 2 6 [b'abcd', b'efghij'] None [b'abcd', b'efghij']
wrapper = io.TextIOWrapper(sink, encoding="utf-8", write_through=True)
print(wrapper.write("é"), sink.parts[-1], wrapper.detach() is sink, error(wrapper.read))  # expect: 1 b'\xc3\xa9' True ValueError: underlying buffer has been detached
os.remove(path)
os.rmdir(directory)
