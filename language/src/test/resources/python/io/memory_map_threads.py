import mmap
import threading
import time


def run(function, *arguments):
    threads = [threading.Thread(target=function, args=a) for a in arguments]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


# Each write has a place of its own, each read its own bytes.
m = mmap.mmap(-1, 4000)
run(lambda letter: [m.write(letter * 10) for _ in range(100)], (b"a",), (b"b",), (b"c",), (b"d",))
data = m[:]
print(m.tell(), all(len(set(data[i:i + 10])) == 1 for i in range(0, 4000, 10)), [data.count(c) for c in b"abcd"])  # expect: 4000 True [1000, 1000, 1000, 1000]
m.seek(0)
pieces = []
run(lambda: [pieces.append(m.read(8)) for _ in range(125)], (), (), (), ())
print(len(b"".join(pieces)), sorted(b"".join(pieces)) == sorted(data))  # expect: 4000 True

# Slices are written and read whole, also with steps.
torn = []


def fill(letter):
    for _ in range(300):
        m[:1000] = letter * 1000
        m[1000::3] = letter * 1000
        for piece in (m[:1000], m[1000::3], m[200:800]):
            if len(set(piece)) != 1:
                torn.append(piece)


run(fill, (b"a",), (b"b",), (b"c",))
print(len(torn))  # expect: 0


# Another thread resizes meanwhile: an exception, or bytes.
m = mmap.mmap(-1, 8192, flags=mmap.MAP_PRIVATE)
others = []


def use():
    for i in range(300):
        try:
            m[i], m[4000:8000], m.find(b"x"), m.seek(i), m.read(6000), m.readline(), m.move(0, 6000, 1000)
            m[7000] = 1
        except (ValueError, IndexError) as e:
            pass
        except BaseException as e:
            others.append(e)


def resize():
    for i in range(100):
        try:
            m.resize(4096 if i % 2 else 8192)
        except BaseException as e:
            others.append(e)


run(lambda f: f(), (use,), (use,), (resize,))
print(others)  # expect: []

# Iteration gives bytes, unlike a subscript.
m = mmap.mmap(-1, 3)
m[1] = 65
print(list(m), m[1], list(reversed(m)), 65 in m, b"A" in m)  # expect: [b'\x00', b'A', b'\x00'] 65 [b'\x00', b'A', b'\x00'] False True

# Views that are garbage do not keep it open; others do.
m[:] = b"abc"
views = [memoryview(m) for _ in range(3)]
try:
    m.close()
except BufferError as e:
    print(e)  # expect: cannot close exported pointers exist
del views
# The collector is not asked again at once.
time.sleep(0.5)
m.close()
print(m.closed)  # expect: True
