"""As soak.py, of modules whose objects hold something outside of Python: memory, descriptors, handles of libraries, processes.
Totals must come out exactly, whatever closes or releases an object while others use it.

    boomslang stress-tests/soak/outside.py [SECONDS] [THREADS] [SCENARIO ...]
"""

import array
import bz2
import ctypes
import gc
import hashlib
import hmac
import io
import itertools
import lzma
import mmap
import os
import random
import select
import selectors
import socket
import sqlite3
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ElementTree
import xml.parsers.expat
import zlib
from collections import Counter
from compression import zstd

from rounds import SCENARIOS, check, main, scenario
from storm_native import CERTIFICATE

STEPS = 100
RECORD = 8


def record(me, i):
    return b"%03d:%04d" % (me, i)


def records(threads, steps=STEPS):
    return Counter(record(t, i) for t in range(threads) for i in range(steps))


def pieces(data, size=RECORD):
    return Counter(bytes(data[i:i + size]) for i in range(0, len(data), size))


def descriptors(kind):
    """The open descriptors of a kind, with what they stand for; the interpreter may open others when it likes."""
    found = set()
    for fd in os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else ():
        try:
            if kind in (name := os.readlink(f"/proc/self/fd/{fd}")):
                found.add((fd, name))
        except OSError:
            pass
    return found


def check_closed(kind, before):
    """What nobody refers to is closed, after collections."""
    for _ in range(50):
        if not descriptors(kind) - before:
            return
        gc.collect()
        time.sleep(0.02)
    check(False, "descriptors left open", descriptors(kind) - before)


# ---------------------------------------------------------------- memory


class Cell(ctypes.Structure):
    _fields_ = [("number", ctypes.c_longlong), ("half", ctypes.c_double), ("text", ctypes.c_char * 8)]


@scenario
def foreign_memory(threads):
    """Each thread counts in cells of its own in memory that all of them share, through every way there is to get at it."""
    cells = (Cell * threads)()
    numbers = (ctypes.c_longlong * threads)()
    size = ctypes.sizeof(Cell)

    def work(me):
        view = memoryview(numbers).cast("B").cast("q")
        for i in range(STEPS):
            cells[me].number += 1
            ctypes.pointer(cells[me]).contents.number += 1
            Cell.from_buffer(cells, me * size).number += 1
            ctypes.cast(ctypes.addressof(cells) + me * size, ctypes.POINTER(Cell))[0].number += 1
            cells[me].half += 0.5
            cells[me].text = b"%d" % i
            check(cells[me].text == b"%d" % i, "another thread's text")
            numbers[me] += 1
            view[me] += 1
            own = ctypes.c_longlong(numbers[me] + 1)
            ctypes.memmove(ctypes.byref(numbers, me * 8), ctypes.byref(own), 8)
            check(sum(numbers[:]) >= numbers[me], "foreign value")
            copied = Cell.from_buffer_copy(cells, me * size)
            check(copied.number == 4 * (i + 1) and copied.half == (i + 1) / 2, "foreign value")

    def done():
        check([c.number for c in cells] == [4 * STEPS] * threads, "counts lost", [c.number for c in cells])
        check(list(numbers) == [3 * STEPS] * threads, "counts lost", list(numbers))

    return work, done


@scenario
def foreign_calls(threads):
    """Calls into C and back, and the number of the last error, which is each thread's own."""
    libc = ctypes.CDLL(None, use_errno=True)
    kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))
    called = [0] * threads
    asked = itertools.count()
    at = threading.local()

    def compare(a, b):
        next(asked)
        called[at.me] += 1
        return a[0] - b[0]

    shared = kind(compare)

    def work(me):
        at.me = me
        rng = random.Random(me)
        for i in range(STEPS // 5):
            own = (ctypes.c_int * 10)(*(rng.randrange(100) for _ in range(10)))
            expected = sorted(own)
            libc.qsort(own, 10, 4, shared if i % 2 else kind(compare))
            check(list(own) == expected, "not sorted", list(own))
            ctypes.set_errno(me + 1000)
            check(ctypes.get_errno() == me + 1000, "another thread's error")
            check(libc.close(-1) == -1 and ctypes.get_errno() == 9, "no error")
            check(libc.abs(-me) == me, "another result")
            text = ctypes.create_string_buffer(b"%d of %d" % (i, me))
            check(libc.strlen(text) == len(text.value), "another length")

    return work, lambda: check(repr(asked) == f"count({sum(called)})" and all(called), "calls back lost", asked, called)


@scenario
def exports(threads):
    """Views are taken and released by all threads: while there is one nothing is resized, and when there is none anything can be."""
    shared = bytearray(b"x" * 64)
    numbers = array.array("q", range(16))
    stream = io.BytesIO(b"y" * 64)
    mapped = mmap.mmap(-1, 4096)
    grown = [0] * threads
    handed = [memoryview(b"z" * 64)] * threads

    def work(me):
        for i in range(STEPS):
            for owner, grow in ((shared, lambda: shared.extend(b"xx")), (numbers, lambda: numbers.append(1)), (stream, lambda: stream.truncate(64)), (mapped, mapped.close)):
                with owner.getbuffer() if owner is stream else memoryview(owner) as view:
                    with view[4:40] as part:
                        check(len(part) == min(36, len(view) - 4), "another length")
                        if i == 10 + me < 14:  # Whether a view is garbage takes a collection to find out.
                            try:
                                grow()
                                check(owner is stream, "resized under a view of it")
                            except BufferError:
                                pass
                    check(view.nbytes >= 64, "too short")
            if i in (me, 20 + me):
                try:
                    shared.append(120)
                    grown[me] += 1
                except BufferError:
                    pass
            # A view that another thread releases at any moment.
            handed[me] = memoryview(shared)
            other = handed[i % threads]
            try:
                check(bytes(other[:4]) in (b"xxxx", b"zzzz"), "foreign bytes")
                other.tolist(), other.hex(), other == shared, other.cast("H")[1], other.toreadonly().obj
            except (ValueError, IndexError, TypeError) as e:
                check("released" in str(e) or "multiple of" in str(e) or "length is not" in str(e), e)
            try:
                other.release()
            except BufferError:
                pass
            other = None

    def done():
        for i in range(threads):
            handed[i].release()
        check(len(shared) == 64 + sum(grown), "elements lost", len(shared), grown)
        shared.extend(b"x")
        numbers.append(1)
        stream.write(b"y" * 100)
        mapped.close()

    return work, done


@scenario
def packed(threads):
    """Distinct parts of one buffer, through struct and views, while others read all of it."""
    memory = bytearray(threads * 16)
    form = struct.Struct("<qd")

    def work(me):
        with memoryview(memory).cast("q") as view:
            for i in range(STEPS):
                count, half = form.unpack_from(memory, me * 16)
                form.pack_into(memory, me * 16, count + 1, half + 0.5)
                view[2 * me] += 1
                whole = list(struct.iter_unpack("<qd", memory))
                check(len(whole) == threads and whole[me] == (2 * (i + 1), (i + 1) / 2), "foreign value", whole[me])

    return work, lambda: check([*struct.iter_unpack("<qd", memory)] == [(2 * STEPS, STEPS / 2)] * threads, "counts lost")


@scenario
def maps(threads):
    """A mapping is written in distinct parts; then one thread closes it under the others."""
    file = tempfile.TemporaryFile()
    file.truncate(4096)
    shared = mmap.mmap(file.fileno(), 4096)
    short = [mmap.mmap(-1, 4096)]
    written = threading.Barrier(threads)

    def work(me):
        at = 256 * me % 4096
        for i in range(STEPS):
            if me < 16:
                shared[at:at + RECORD] = record(me, i)
                check(shared[at:at + RECORD] == record(me, i), "another thread's record")
                check(shared.find(record(me, i)) == at, "not found")
            try:
                m = short[0]
                m[0], m[10:20], m.find(b"x"), len(m)
                m.seek(3)
                m.write(b"abc")
                m.flush()
                if i % 10 == me % 10:
                    short[0] = mmap.mmap(-1, 4096)
                    m.close()
            except ValueError:
                pass
        written.wait(60)
        if me == 0:
            kept = shared[:]
            shared.close()
            file.seek(0)
            check(file.read() == kept, "not what the file holds")
            file.close()
        try:
            while True:
                check(len(shared[:16]) == 16, "too short")
        except ValueError as e:
            check("closed" in str(e), e)

    def done():
        check(shared.closed, "open")
        short[0].close()

    return work, done


# ---------------------------------------------------------------- machines with a state


@scenario
def compressors(threads):
    """One compressor for all: no call loses or repeats its block. Only the first piece and the last are not empty, so their order is known."""
    made = {"zlib": (zlib.compressobj(9), zlib.decompress), "bz2": (bz2.BZ2Compressor(), bz2.decompress), "lzma": (lzma.LZMACompressor(preset=1), lzma.decompress),
            "zstd": (zstd.ZstdCompressor(), zstd.decompress)}
    packed = {name: [] for name in made}
    steps = min(STEPS, 8000 // (threads * RECORD))

    def work(me):
        for i in range(steps):
            for name, (machine, _) in made.items():
                piece = machine.compress(record(me, i))
                if piece:
                    packed[name].append(piece)

    def done():
        for name, (machine, unpack) in made.items():
            check(len(packed[name]) <= 1, name, "more than a head", len(packed[name]))
            text = unpack(b"".join(packed[name]) + machine.flush())
            check(pieces(text) == records(threads, steps), name, "blocks lost or torn")

    return work, done


@scenario
def decompressors(threads):
    """One decompressor for all, which each asks for a few bytes: all of them together get each byte once."""
    text = b"".join(record(7, i) for i in range(threads * 40))
    made = {"bz2": (bz2.BZ2Decompressor(), bz2.compress(text)), "lzma": (lzma.LZMADecompressor(), lzma.compress(text, preset=0)),
            "zstd": (zstd.ZstdDecompressor(), zstd.compress(text))}
    got = {name: [machine.decompress(data, max_length=RECORD)] for name, (machine, data) in made.items()}

    def work(me):
        for name, (machine, _) in made.items():
            while True:
                try:
                    piece = machine.decompress(b"", max_length=RECORD)
                except EOFError:
                    break
                check(len(piece) <= RECORD, name, "too long")
                if piece:
                    got[name].append(piece)
                elif machine.needs_input:
                    break

    def done():
        for name, (machine, _) in made.items():
            check(machine.eof and not machine.unused_data, name, "not at the end")
            check(sum(map(len, got[name])) == len(text), name, "bytes lost", sum(map(len, got[name])))
            check(Counter(got[name]) == pieces(text), name, "pieces torn")

    return work, done


@scenario
def digests(threads):
    """Equal blocks are given to one hash by all; a copy taken meanwhile has the digest of some number of them."""
    block = b"block of a hash" * 5
    total = threads * STEPS // 2
    makers = [hashlib.sha256, hashlib.md5, hashlib.sha3_256, hashlib.blake2b, hashlib.blake2s, lambda: hashlib.new("sha512"), lambda: hmac.new(b"key", b"", "sha1")]
    shared = [make() for make in makers]
    known = []
    for make in makers:
        h = make()
        digests = [h.digest()]
        for _ in range(total):
            h.update(block)
            digests.append(h.digest())
        known.append({d: n for n, d in enumerate(digests)})

    def work(me):
        before = [0] * len(shared)
        for i in range(STEPS // 2):
            for n, h in enumerate(shared):
                h.update(block)
                if i % 3 == 0:
                    seen = known[n].get((h.copy() if i % 2 else h).digest())
                    check(seen is not None, h.name, "the digest of part of a block")
                    check(seen > before[n] and seen > i, h.name, "blocks lost", seen)
                    before[n] = seen

    return work, lambda: check(all(known[n].get(h.digest()) == total for n, h in enumerate(shared)), "blocks lost")


@scenario
def parsers(threads):
    """Parsers of each thread with handlers that all share, and one tree that all change."""
    begun, ended, text = itertools.count(), itertools.count(), []
    root = ElementTree.Element("root")
    document = b"<a>" + b"<b k='v'>text</b>" * 20 + b"</a>"

    def work(me):
        for i in range(STEPS // 5):
            parser = xml.parsers.expat.ParserCreate()
            parser.buffer_text = True
            parser.StartElementHandler = lambda name, attributes: next(begun)
            parser.EndElementHandler = lambda name: next(ended)
            parser.CharacterDataHandler = lambda data: text.append(len(data))
            for at in range(0, len(document), 50):
                parser.Parse(document[at:at + 50])
            parser.Parse(b"", True)
            element = ElementTree.SubElement(root, "child", {"k": str(me)})
            element.text = str(i)
            root.set(f"k{me}.{i}", "v")
            parsed = ElementTree.fromstring(document)
            check(len(parsed) == 20 and ElementTree.tostring(parsed).count(b"text") == 20, "elements lost")
            check(sum(1 for _ in root.iter("child")) > i, "elements lost")

    def done():
        n = threads * (STEPS // 5)
        check(next(begun) == next(ended) == 21 * n and sum(text) == 80 * n, "calls of handlers lost")
        check(len(root) == n and len(root.attrib) == n, "elements lost", len(root))
        check(Counter((c.get("k"), c.text) for c in root) == Counter((str(t), str(i)) for t in range(threads) for i in range(STEPS // 5)), "other elements")

    return work, done


# ---------------------------------------------------------------- files


@scenario
def files_written(threads):
    """Each write to a shared file is in it once, entirely."""
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "")
    files = {"buffered": open(path + "b", "wb", buffering=50), "raw": open(path + "r", "ab", buffering=0), "random": open(path + "w", "w+b", buffering=100),
             "bytes": io.BytesIO(), "text": open(path + "t", "w", encoding="ascii"), "lines": open(path + "l", "w", encoding="ascii", buffering=1), "string": io.StringIO(),
             "descriptor": os.open(path + "d", os.O_WRONLY | os.O_CREAT | os.O_APPEND)}

    def work(me):
        for i in range(STEPS):
            r = record(me, i)[:-1] + b"\n"
            for name, file in files.items():
                if name == "descriptor":
                    os.write(file, r)
                else:
                    check(file.write(r.decode() if name in ("text", "lines", "string") else r) == RECORD, "not written")
                if i % 20 == 0 and name != "descriptor":
                    file.flush()

    def done():
        os.close(files.pop("descriptor"))
        for name, file in files.items():
            if name in ("bytes", "string"):
                data = file.getvalue()
                data = data if name == "bytes" else data.encode()
            else:
                file.close()
                with open(file.name, "rb") as again:
                    data = again.read()
            check(pieces(data) == expected, name, "records lost or torn", len(data))
        with open(path + "d", "rb") as again:
            check(pieces(again.read()) == expected, "descriptor: records lost or torn")
        folder.cleanup()

    expected = Counter(record(t, i)[:-1] + b"\n" for t in range(threads) for i in range(STEPS))
    return work, done


@scenario
def files_read(threads):
    """Each line of a shared file is read once, entirely, and by pread each place as it is."""
    lines = [b"%04d %s\n" % (i, b"x" * (i % 30)) for i in range(threads * STEPS)]
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "file")
    with open(path, "wb") as file:
        file.writelines(lines)
    fixed = b"".join(record(1, i) for i in range(threads * STEPS))
    files = {"buffered": open(path, "rb", buffering=40), "raw": open(path, "rb", buffering=0), "text": open(path, encoding="ascii"), "bytes": io.BytesIO(b"".join(lines)),
             "string": io.StringIO(b"".join(lines).decode()), "small": io.BufferedReader(io.BytesIO(b"".join(lines)), 16)}
    fixed_file = io.BufferedReader(io.BytesIO(fixed), 30)
    del files["raw"]  # Its readline reads byte by byte.
    got = {name: [[] for _ in range(threads)] for name in files}
    blocks = [[] for _ in range(threads)]
    at_will = os.open(path, os.O_RDONLY)

    def work(me):
        rng = random.Random(me)
        for name, file in files.items():
            while line := file.readline():
                got[name][me].append(line if isinstance(line, bytes) else line.encode())
        while block := fixed_file.read(RECORD):
            blocks[me].append(block)
        whole = b"".join(lines)
        for _ in range(STEPS):
            at = rng.randrange(len(whole))
            check(os.pread(at_will, 10, at) == whole[at:at + 10], "another place")

    def done():
        os.close(at_will)
        for name, file in files.items():
            check(Counter(itertools.chain.from_iterable(got[name])) == Counter(lines), name, "lines lost or torn", sum(map(len, got[name])))
            check(all(g == sorted(g) for g in got[name]), name, "back in time")
            file.close()
        check(Counter(itertools.chain.from_iterable(blocks)) == pieces(fixed), "blocks lost or torn")
        folder.cleanup()

    return work, done


@scenario
def files_closed(threads):
    """Files that one thread closes while others use them: they get a ValueError, no descriptor leaks, and none is closed twice."""
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "file")
    with open(path, "wb") as file:
        file.write(b"line\n" * 2000)
    openers = [lambda: open(path, "rb"), lambda: open(path, encoding="ascii"), lambda: open(path, "r+b"), lambda: open(path, "rb", buffering=0), lambda: io.BytesIO(b"line\n" * 50)]
    current = [opener() for opener in openers]

    def work(me):
        for i in range(STEPS):
            for n, file in enumerate(current):
                try:
                    check(file.read(5) in (b"line\n", "line\n", b"", ""), "foreign bytes")
                    if i % 7 == 0:
                        file.seek(0)
                    file.tell(), file.fileno() if n < 4 else 0, file.closed
                    if i % 10 == me % 10:
                        current[n] = openers[n]()
                        file.close()
                        check(file.closed, "open")
                except ValueError:
                    pass
                except OSError as e:
                    check(n == 1 or e.errno == 9, e)  # A position that the text file's decoder no longer knows.

    def done():
        for file in current:
            file.close()
        current.clear()
        check_closed(path, set())
        folder.cleanup()

    return work, done


@scenario
def temporary(threads):
    names = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS // 10):
            with tempfile.NamedTemporaryFile() as file, tempfile.TemporaryDirectory() as folder, tempfile.SpooledTemporaryFile(20) as spooled:
                file.write(record(me, i))
                file.flush()
                spooled.write(record(me, i) * 5)
                spooled.seek(0)
                check(spooled.read() == record(me, i) * 5, "another file's content")
                with open(os.path.join(folder, "inner"), "wb") as inner:
                    inner.write(b"x")
                with open(file.name, "rb") as again:
                    check(again.read() == record(me, i), "another file's content")
                names[me] += [file.name, folder]
            handle, name = tempfile.mkstemp()
            os.close(handle)
            os.unlink(name)
            names[me].append(name)

    def done():
        made = [name for some in names for name in some]
        check(not any(os.path.exists(name) for name in made), "not removed")

    return work, done


# ---------------------------------------------------------------- sockets, processes


@scenario
def datagrams(threads):
    """Datagrams that all send and all receive over one pair: each arrives once."""
    first, second = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    second.settimeout(60)
    got = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS):
            first.send(record(me, i))
            got[me].append(second.recv(100) if i % 2 else second.recvfrom(100)[0])

    def done():
        first.close(), second.close()
        check(Counter(itertools.chain.from_iterable(got)) == records(threads), "datagrams lost")

    return work, done


@scenario
def streams_closed(threads):
    """Threads wait in recv and accept; one shuts the sockets down, another closes them. All come back and no descriptor leaks."""
    before = descriptors("socket:")
    pairs = [socket.socketpair() for _ in range(4)]
    listener = socket.create_server(("127.0.0.1", 0))
    ended = itertools.count()
    waiting = threading.Barrier(threads)

    def work(me):
        own, other = pairs[me % 4]
        waiting.wait(60)
        if me == 0:
            time.sleep(0.002)
            for a, b in pairs:
                b.sendall(b"x" * 10)
                b.shutdown(socket.SHUT_RDWR)
            listener.shutdown(socket.SHUT_RDWR)
        elif me % 2:
            try:
                while own.recv(3):
                    pass
            except OSError:
                pass
        else:
            try:
                listener.accept()
                check(False, "somebody connected")
            except OSError:
                pass
        next(ended)
        waiting.wait(60)
        for _ in range(STEPS // 5):  # Many threads close what others use.
            a, b = pairs[me % 4]
            for act in (lambda: a.send(b"y"), lambda: b.setblocking(False), lambda: b.recv(9), a.close, b.close, lambda: a.fileno(), lambda: a.getsockname()):
                try:
                    act()
                except OSError:
                    pass
            pairs[me % 4] = socket.socketpair()

    def done():
        listener.close()
        pairs.clear()
        check(next(ended) == threads, "not all came back")
        check_closed("socket:", before)

    import warnings
    warnings.simplefilter("ignore", ResourceWarning)
    return work, done


@scenario
def served(threads):
    """One listener that all accept from, all connect to it and talk."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=100)
    address = listener.getsockname()
    listener.settimeout(60)
    echoed = itertools.count()

    def serve():
        connection, _ = listener.accept()
        with connection, connection.makefile("rwb") as file:
            for line in file:
                file.write(line.upper())
                file.flush()

    def work(me):
        for i in range(4):
            server = threading.Thread(target=serve)
            server.start()
            with socket.create_connection(address, 60) as s, s.makefile("rwb") as file:
                for n in range(5):
                    file.write(b"line %d of %d\n" % (n, me))
                    file.flush()
                    check(file.readline() == b"LINE %d OF %d\n" % (n, me), "another's line")
                    next(echoed)
            server.join(60)

    def done():
        listener.close()
        check(next(echoed) == 20 * threads, "lines lost")

    return work, done


@scenario
def pollers(threads):
    """One selector and one epoll for all: each registers its own pipe, one waits for all, and every byte is seen."""
    pipes = [os.pipe() for _ in range(threads)]
    polled = select.epoll()
    selector = selectors.DefaultSelector()
    seen = [0] * threads
    stop = threading.Event()
    for read, _ in pipes:
        os.set_blocking(read, False)

    def take(read, me):
        try:
            seen[me] += len(os.read(read, 100))  # Only the one that waits reads.
        except BlockingIOError:
            pass

    def wait():
        by_number = {read: t for t, (read, _) in enumerate(pipes)}
        while not stop.is_set():
            for fd, _ in polled.poll(0.005):
                take(fd, by_number[fd])
        for read, t in by_number.items():
            take(read, t)

    waiter = threading.Thread(target=wait)
    waiter.start()

    def work(me):
        read, write = pipes[me]
        own = select.poll()
        own.register(read, select.POLLIN)
        for i in range(STEPS):
            polled.register(read, select.EPOLLIN)
            try:
                selector.register(read, selectors.EVENT_READ, me)
                check(selector.get_key(read).data == me, "another's key")
            finally:
                os.write(write, b"x")
                own.poll(0), select.select([], [write], [], 0)
                selector.unregister(read)
                polled.modify(read, select.EPOLLIN | select.EPOLLPRI)
                polled.unregister(read)

    def done():
        stop.set()
        waiter.join()
        check(seen == [STEPS] * threads, "bytes lost", seen)
        check(not list(selector.get_map()), "left registered")
        selector.close(), polled.close()
        for pipe in pipes:
            for fd in pipe:
                os.close(fd)

    return work, done


@scenario
def processes(threads):
    """Programs started by all: each gets its own output and status, and no descriptor leaks into another or stays open."""
    before = descriptors("pipe:")

    def work(me):
        for i in range(2):
            done = subprocess.run(["cat"], input=record(me, i) * 500, capture_output=True, timeout=120)
            check(done.stdout == record(me, i) * 500 and done.returncode == 0, "another's output")
            done = subprocess.run(["sh", "-c", f"echo {me} >&2; exit {me + 1}"], capture_output=True, timeout=120)
            check(done.returncode == me + 1 and done.stderr == b"%d\n" % me, "another's status", done)
            with subprocess.Popen(["sleep", "60"]) as sleeping:
                sleeping.kill()
                check(sleeping.wait(60) == -9, "not killed")

    def done():
        check_closed("pipe:", before)

    return work, done


@scenario
def surroundings(threads):
    """The environment, pipes that all write to and read from."""
    read, write = os.pipe()
    got = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS):
            name = f"SOAK_{me}_{i}"
            os.environ[name] = str(i)
            check(os.environ[name] == os.getenv(name) == str(i), "another value")
            if i % 2:
                del os.environ[name]
            check(len(os.environ) > 0 and os.write(write, record(me, i)) == RECORD, "not written")
            got[me].append(os.read(read, RECORD))

    def done():
        os.close(read), os.close(write)
        check(Counter(itertools.chain.from_iterable(got)) == records(threads), "records lost")
        left = [name for name in os.environ if name.startswith("SOAK_")]
        check(len(left) == threads * STEPS // 2, "variables lost", len(left))
        for name in left:
            del os.environ[name]

    return work, done


@scenario
def databases(threads):
    """A database in a file with a connection for each thread, and one connection in memory that all share."""
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "db")
    with sqlite3.connect(path) as first:
        first.execute("pragma journal_mode = wal")
        first.execute("create table t (who integer, n integer)")
    first.close()
    shared = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    shared.execute("create table t (who integer, n integer)")
    called = itertools.count()
    shared.create_function("called", 1, lambda x: next(called) and x or x)

    def work(me):
        own = sqlite3.connect(path, timeout=120, isolation_level=None)
        for i in range(STEPS // 4):
            shared.execute("insert into t values (?, called(?))", (me, i))
            check(shared.execute("select count(*) from t where who = ?", (me,)).fetchone() == (i + 1,), "rows lost")
            if i % 5 == 0:
                own.execute("begin immediate")
                own.executemany("insert into t values (?, ?)", [(me, n) for n in range(5)])
                own.execute("commit")
                check(own.execute("select count(*) from t where who = ?", (me,)).fetchone() == (i + 5,), "rows lost")
        own.close()

    def done():
        n = threads * (STEPS // 4)
        check(shared.execute("select count(*), count(distinct who * 10000 + n) from t").fetchone() == (n, n), "rows lost")
        check(next(called) == n, "calls lost", called)
        shared.close()
        with sqlite3.connect(path) as last:
            check(last.execute("select count(*) from t").fetchone() == (n,), "rows lost")
        last.close()
        folder.cleanup()

    return work, done


@scenario
def encrypted(threads):
    """One context for all connections, each over buffers in memory; then all write to one connection."""
    client, server = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    client.check_hostname = False
    client.verify_mode = ssl.CERT_NONE
    server.load_cert_chain(CERTIFICATE)

    class Link:
        def __init__(self):
            self.up, self.down = ssl.MemoryBIO(), ssl.MemoryBIO()
            self.client = client.wrap_bio(self.down, self.up)
            self.server = server.wrap_bio(self.up, self.down, server_side=True)
            left = [self.client, self.server]
            for _ in range(20):
                for end in list(left):
                    try:
                        end.do_handshake()
                        left.remove(end)
                    except ssl.SSLWantReadError:
                        pass
            check(not left, "no handshake")

    shared = Link()
    buffer = ssl.MemoryBIO()
    read = [0] * threads
    got = [[] for _ in range(threads)]

    def work(me):
        own = Link()
        for i in range(5):
            own.client.write(record(me, i))
            check(own.server.read(100) == record(me, i), "another's record")
            own.server.write(record(me, i) * 3)
            check(own.client.read(100) == record(me, i) * 3, "another's record")
        for i in range(STEPS):
            check(shared.client.write(record(me, i)) == RECORD, "not written")
            buffer.write(record(me, i))
            read[me] += len(buffer.read(5))
            try:
                got[me].append(shared.server.read(RECORD))
            except ssl.SSLWantReadError:
                pass

    def done():
        try:
            while True:
                got[0].append(shared.server.read(RECORD))
        except ssl.SSLWantReadError:
            pass
        check(Counter(itertools.chain.from_iterable(got)) == records(threads), "records lost", sum(map(len, got)))
        check(sum(read) + buffer.pending == threads * STEPS * RECORD, "bytes lost", read)

    return work, done


if not CERTIFICATE:
    del SCENARIOS["encrypted"]


if __name__ == "__main__":
    sys.exit(main())
