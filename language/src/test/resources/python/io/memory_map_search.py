# Searching a map gives what searching its bytes gives, wherever matches lie and however long they are.
import mmap
import random

random.seed(7)
SIZE = 40_000
data = bytearray(random.choices(b"ab\n", [9, 9, 1], k=SIZE))
m = mmap.mmap(-1, SIZE)
m[:] = bytes(data)
data = bytes(data)

wrong = 0
for turn in range(400):
    start = random.randrange(-SIZE - 10, SIZE + 10)
    end = random.choice([None, random.randrange(-SIZE - 10, SIZE + 10)])
    at = random.randrange(SIZE)
    sought = data[at : at + random.choice([0, 1, 2, 9, 14, 70, 600, 1500, 9000])] + random.choice([b"", b"", b"x"])
    stop = SIZE if end is None else end
    from_ = max(0, start + SIZE if start < 0 else start)
    if from_ > SIZE:
        continue
    for found, expected in (
        (m.find(sought, start, stop), data.find(sought, from_, stop)),
        (m.rfind(sought, start, stop), data.rfind(sought, from_, stop)),
    ):
        if found != expected:
            wrong += 1
            print(start, end, len(sought), found, expected)
print(wrong)  # expect: 0

m.seek(5)
print(m.find(b"b", ) == data.find(b"b", 5), m.rfind(data[:9]) == data.rfind(data[:9], 5))  # expect: True True

m.seek(0)
lines = []
while line := m.readline():
    lines.append(line)
print(lines == data.splitlines(True), m.tell() == SIZE, m.readline())  # expect: True True b''

long = mmap.mmap(-1, 3_000_000)
long[-2:] = b"\n."
print(len(long.readline()), long.readline(), long.find(b"\n."), long.find(b".", 0), long.rfind(b"\n", 0), long.rfind(b"\1", 0))  # expect: 2999999 b'.' -1 2999999 2999998 -1
