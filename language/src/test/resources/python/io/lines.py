"""Lines of text files and of other objects with a __next__ that are no iterators of the language."""

import collections
import csv
import io

PARTS = ["", "a", "one two", "äö", "βγδ", "😀 x", "x" * 9000, "β" * 5000]
ENDS = ["\n", "\r\n", "\r", "\n\n"]


def texts():
    for end in ENDS:
        yield end.join(PARTS)
        yield end.join(PARTS) + end
        yield end.join(part[:7] for part in PARTS * 3000) + end


def lines(file):
    found = []
    for line in file:
        found.append(line)
    return found


def cut(text, newline):
    """What the lines should be."""
    if newline is None:
        return text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True) if text else []
    ends = ("\r\n", "\r", "\n") if newline == "" else (newline,)
    found, start, at = [], 0, 0
    while at < len(text):
        end = next((e for e in ends if text.startswith(e, at)), None)
        at += len(end) if end else 1
        if end:
            found.append(text[start:at])
            start = at
    return found + ([text[start:]] if start < len(text) else [])


right = 0
for text in texts():
    for newline in (None, "", "\n", "\r", "\r\n"):
        expected = cut(text, newline)
        file = io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8", newline=newline)
        right += lines(file) == expected
        file.seek(0)
        right += [file.readline() for _ in expected] == expected and file.readline() == ""
        file.seek(0)
        right += file.read(3) + file.readline() + "".join(file) == "".join(expected)
        file.seek(0)
        right += file.readline(2) + file.readline(5) + file.readline() + "".join(file) == "".join(expected)
print(right)  # expect: 240


class Numbered(io.StringIO):
    def readline(self, size=-1, /):
        line = super().readline(size)
        return "> " + line if line else line


class Own(io.TextIOWrapper):
    def __next__(self):
        return super().__next__().upper()


# One loop gets many kinds.
kinds = [
    io.StringIO("a\nb\n"),
    Numbered("a\nb\n"),
    io.BytesIO(b"a\nb\n"),
    io.TextIOWrapper(io.BytesIO(b"a\nb\n")),
    Own(io.BytesIO(b"a\nb\n")),
    csv.reader(["a,b", "c"]),
    collections.deque([1, 2]),
    iter([3]),
    iter(int, 0),
]
print(*map(lines, kinds))  # expect: ['a\n', 'b\n'] ['> a\n', '> b\n'] [b'a\n', b'b\n'] ['a\n', 'b\n'] ['A\n', 'B\n'] [['a', 'b'], ['c']] [1, 2] [3] []

file = io.StringIO("a\n")
file.close()
try:
    lines(file)
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.
try:
    for row in csv.reader(["a", 5]):
        pass
except csv.Error as error:
    print(error)  # expect: iterator should return strings, not int (the file should be opened in text mode)

# A deque takes lists and tuples at once, others one by one.
d = collections.deque([1, 2, 3], 4)
d.extend([4, 5])
d.extend((6, "x"))
d.extend(d)
print(d)  # expect: deque([4, 5, 6, 'x'], maxlen=4)
d.extend(range(2))
d += "ab"
print(d, collections.deque([1] * 100, 0))  # expect: deque([0, 1, 'a', 'b'], maxlen=4) deque([], maxlen=0)
