"""Families of storm.py whose objects hold something outside of Python: memory, descriptors, handles of libraries, states of machines.

A family gives its shared objects, steps of its own, which are functions of a generator of random numbers, and perhaps a function that
ends it. Steps do what random calls leave out: close, resize, wait a little, and uses that need the right arguments to come past the
first check. A step that sees a wrong result says so with a SystemError.
"""

import bz2
import ctypes
import gzip
import hashlib
import hmac
import io
import lzma
import mmap
import os
import select
import selectors
import socket
import sqlite3
import ssl
import tempfile
import xml.etree.ElementTree as ElementTree
import xml.parsers.expat
import zlib
from compression import zstd

FAMILIES = {}
TEXT = b"the quick brown fox jumps over the lazy dog, " * 40


def family(make):
    FAMILIES[make.__name__] = make
    return make


class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_double), ("name", ctypes.c_char * 8), ("next", ctypes.c_void_p)]


class Either(ctypes.Union):
    _fields_ = [("number", ctypes.c_longlong), ("bytes", ctypes.c_ubyte * 8), ("point", Point)]


@family
def foreign_memory():
    numbers = (ctypes.c_int * 16)(*range(16))
    point = Point(1, 2.5, b"p")
    either = Either()
    text = ctypes.create_string_buffer(b"some text", 64)
    memory = (ctypes.c_char * 256)()
    within = Point.from_buffer(memory, 16)
    pointer = ctypes.pointer(point)
    pointers = (ctypes.POINTER(ctypes.c_int) * 4)()
    objects = (ctypes.py_object * 4)()

    def change(rng):
        numbers[rng.randrange(16)] = rng.randrange(1 << 31)
        numbers[2:5], list(numbers), bytes(memoryview(numbers))
        point.x, point.y, point.name = rng.randrange(100), rng.random(), rng.choice((b"", b"abc", b"12345678"))
        either.number = rng.randrange(1 << 60)
        bytes(either.bytes), either.point.x

    def follow(rng):
        pointer.contents.x = rng.randrange(9)
        pointer[0].y, pointer.contents.name
        if rng.random() < 0.2:
            pointer.contents = rng.choice((point, Point(3), within))
        pointers[rng.randrange(4)] = rng.choice((ctypes.pointer(ctypes.c_int(7)), ctypes.cast(numbers, ctypes.POINTER(ctypes.c_int))))
        at = pointers[rng.randrange(4)]
        if at:
            at[0], at.contents.value
        objects[rng.randrange(4)] = rng.choice((object(), [1], "text"))
        try:
            repr(objects[rng.randrange(4)])
        except ValueError:
            pass

    def resize(rng):
        ctypes.resize(text, rng.choice((64, 100, 500)))
        text.value = b"x" * rng.randrange(60)
        text.raw, ctypes.sizeof(text), ctypes.string_at(text, 4)

    def views(rng):
        within.x += 1
        Point.from_buffer_copy(memory, rng.randrange(200))
        ctypes.memmove(text, bytes(within), 16)
        ctypes.memset(text, 65, 8)

    return [numbers, point, either, text, within, memory], [change, follow, resize, views]


@family
def foreign_functions():
    libc = ctypes.CDLL(None)
    compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))
    calls = []

    def ascending(a, b):
        calls.append(1)
        return a[0] - b[0]

    callback = compare(ascending)
    libc.strlen.restype = ctypes.c_size_t
    shared = (ctypes.c_int * 24)(*range(24, 0, -1))

    def sort(rng):
        own = (ctypes.c_int * 12)(*(rng.randrange(100) for _ in range(12)))
        libc.qsort(own, 12, 4, callback)
        if list(own) != sorted(own):
            raise SystemError("internal error: not sorted")

    def sort_shared(rng):
        libc.qsort(shared, 24, 4, compare(lambda a, b: a.contents.value - b.contents.value))

    def declare(rng):
        function = rng.choice((libc.strlen, libc.abs, libc.toupper, libc.labs))
        function.argtypes = [ctypes.c_char_p] if function is libc.strlen else rng.choice(([ctypes.c_long], [ctypes.c_int], None))
        function.restype = rng.choice((ctypes.c_int, ctypes.c_long))
        function.errcheck = rng.choice((lambda result, f, args: result, lambda result, f, args: str(result)))

    def call(rng):
        libc.abs(-5), libc.toupper(97), libc.labs(-7), libc.strlen(b"text")

    def fail(rng):
        compare(lambda a, b: 1)(None, None), callback(None, None)

    def kept(rng):
        ctypes.get_errno(), ctypes.set_errno(rng.randrange(5))
        ctypes.CDLL(None, use_errno=True).close(-1)
        del calls[50:]

    return [shared], [sort, sort_shared, declare, call, fail, kept]


@family
def compressors():
    made = [zlib.compressobj(), zlib.decompressobj(), bz2.BZ2Compressor(1), bz2.BZ2Decompressor(), lzma.LZMACompressor(preset=0), lzma.LZMADecompressor(),
            zstd.ZstdCompressor(), zstd.ZstdDecompressor()]
    packed = {zlib.decompressobj: zlib.compress(TEXT), bz2.BZ2Decompressor: bz2.compress(TEXT), lzma.LZMADecompressor: lzma.compress(TEXT, preset=0),
              zstd.ZstdDecompressor: zstd.compress(TEXT)}
    slots = {make: make() for make in packed}
    dictionary = zstd.ZstdDict(bytes(range(200)) * 3, is_raw=True)

    def compress(rng):
        machine = rng.choice((made[0], made[2], made[4], made[6]))
        machine.compress(TEXT[:rng.randrange(200)])
        if rng.random() < 0.02:
            machine.flush()

    def decompress(rng):
        make = rng.choice((*packed,))
        machine, data = slots[make], packed[make]
        at = rng.randrange(len(data))
        try:
            if make is zlib.decompressobj:
                machine.decompress(machine.unconsumed_tail or data, rng.choice((0, 1, 10)))
                machine.unused_data, machine.eof
            else:
                machine.decompress(data[at:at + 50] if rng.random() < 0.5 else data, max_length=rng.choice((-1, 0, 10)))
                machine.needs_input, machine.eof, machine.unused_data
        except (zlib.error, OSError, lzma.LZMAError, EOFError, zstd.ZstdError, ValueError):
            slots[make] = make()
        if rng.random() < 0.3:
            slots[make] = make()

    def copies(rng):
        made[0].copy().flush()
        made[1].copy()

    def again(rng):
        kind = rng.randrange(4)
        made[(0, 2, 4, 6)[kind]] = (zlib.compressobj, bz2.BZ2Compressor, lambda: lzma.LZMACompressor(preset=0), lambda: zstd.ZstdCompressor(zstd_dict=dictionary))[kind]()

    def with_dictionary(rng):
        if zstd.decompress(zstd.compress(TEXT, zstd_dict=dictionary), dictionary) != TEXT:
            raise SystemError("internal error: other text")

    return [*made, dictionary], [compress, compress, decompress, decompress, copies, again, with_dictionary]


@family
def compressed_files():
    import zipfile
    import tarfile
    files = [gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(TEXT)), mode="rb"), bz2.BZ2File(io.BytesIO(bz2.compress(TEXT))), lzma.LZMAFile(io.BytesIO(lzma.compress(TEXT))),
             gzip.GzipFile(fileobj=io.BytesIO(), mode="wb"), bz2.BZ2File(io.BytesIO(), "wb"), lzma.LZMAFile(io.BytesIO(), "wb", preset=0)]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as z:
        for i in range(8):
            z.writestr(f"n{i}", TEXT)
    opened = zipfile.ZipFile(archive)

    def read(rng):
        file = rng.choice(files[:3])
        rng.choice((lambda: file.read(30), lambda: file.seek(rng.randrange(500)), file.readline, lambda: file.peek(4), file.tell, lambda: file.read1(9)))()

    def write(rng):
        rng.choice(files[3:]).write(TEXT[:rng.randrange(100)])

    def members(rng):
        if opened.read(f"n{rng.randrange(8)}") != TEXT:
            raise SystemError("internal error: another member")

    return [*files, opened], [read, read, write, members]


@family
def mappings():
    file = tempfile.TemporaryFile()
    file.truncate(8192)
    current = [mmap.mmap(file.fileno(), 8192), mmap.mmap(-1, 4096)]

    def use(rng):
        m = rng.choice(current)
        rng.choice((lambda: m[rng.randrange(4096)], lambda: m.__setitem__(rng.randrange(4096), 7), lambda: m[10:2000:3], lambda: m.find(b"\x07"), lambda: m.rfind(b"x", 100), m.size,
                    lambda: m.seek(rng.randrange(4000)), lambda: m.read(50), lambda: m.write(b"abc"), m.readline, m.flush, lambda: m.move(0, 100, 200), lambda: m.write_byte(1), m.read_byte,
                    m.tell, lambda: bytes(m), lambda: len(m), lambda: m.__setitem__(slice(0, 4), b"four"), lambda: m.madvise(mmap.MADV_NORMAL)))()

    def view(rng):
        m = rng.choice(current)
        with memoryview(m) as v:
            v[100] = 1
            bytes(v[:50])

    def resize(rng):
        rng.choice(current).resize(rng.choice((4096, 8192, 12288)))

    def replace(rng):
        at = rng.randrange(2)
        old, current[at] = current[at], mmap.mmap(-1, 8192)
        old.close()

    return [bytearray(10)], [use, use, use, view, resize, replace]


@family
def sockets():
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    pair = [*socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)]
    datagrams = [*socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)]
    for s in (*pair, *datagrams):
        s.settimeout(0.001)
    address = listener.getsockname()
    connected = []

    def stream(rng):
        s = rng.choice(pair)
        rng.choice((lambda: s.send(b"hello"), lambda: s.recv(10), lambda: s.recv_into(bytearray(5)), lambda: s.sendall(b"x" * 100), lambda: s.recvmsg(10), lambda: s.sendmsg([b"a", b"b"]),
                    lambda: s.recv(10, socket.MSG_PEEK), s.fileno, s.gettimeout, s.getpeername, lambda: s.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF),
                    lambda: s.settimeout(rng.choice((0, 0.001, 0.002))), lambda: repr(s)))()

    def datagram(rng):
        s = rng.choice(datagrams)
        rng.choice((lambda: s.send(b"hello"), lambda: s.recv(10), lambda: s.recvfrom(10)))()

    def replace(rng):
        if rng.random() < 0.3:
            old = list(pair)
            pair[:] = socket.socketpair()
            for s in pair:
                s.settimeout(0.001)
            for s in old:
                rng.choice((s.close, lambda: s.shutdown(socket.SHUT_RDWR), lambda: os.close(s.detach())))()

    def connect(rng):
        s = socket.socket()
        s.settimeout(0.01)
        s.connect(address)
        connected.append(s)
        if len(connected) > 20:
            connected.pop().close()

    def accept(rng):
        s, _ = listener.accept()
        connected.append(s)

    def files(rng):
        s = rng.choice(pair)
        with s.makefile("rwb") as file:
            file.write(b"line\n")
            file.flush()

    def passed(rng):
        socket.send_fds(datagrams[0], [b"x"], [listener.fileno()])
        for fd in socket.recv_fds(datagrams[1], 10, 4)[1]:
            os.close(fd)

    return [listener, *pair, *datagrams], [stream, stream, datagram, replace, connect, accept, files, passed]


@family
def pollers():
    pipes = [os.pipe() for _ in range(6)]
    ends = [fd for pipe in pipes for fd in pipe]
    for fd in ends:
        os.set_blocking(fd, False)
    poll = select.poll()
    epoll = [select.epoll()]
    selector = selectors.DefaultSelector()

    def register(rng):
        fd = rng.choice(ends)
        rng.choice((lambda: poll.register(fd, select.POLLIN), lambda: poll.unregister(fd), lambda: poll.modify(fd, select.POLLOUT), lambda: epoll[0].register(fd, select.EPOLLIN),
                    lambda: epoll[0].unregister(fd), lambda: epoll[0].modify(fd, select.EPOLLOUT), lambda: selector.register(fd, selectors.EVENT_READ, fd), lambda: selector.unregister(fd),
                    lambda: selector.modify(fd, selectors.EVENT_WRITE), lambda: selector.get_key(fd), lambda: list(selector.get_map())))()

    def wait(rng):
        rng.choice((lambda: poll.poll(rng.choice((0, 1))), lambda: epoll[0].poll(rng.choice((0, 0.001)), 3), lambda: selector.select(rng.choice((0, 0.001))),
                    lambda: select.select(ends[:3], ends[3:6], [], 0)))()

    def stir(rng):
        read, write = rng.choice(pipes)
        os.write(write, b"x") if rng.random() < 0.5 else os.read(read, 10)

    def replace(rng):
        if rng.random() < 0.2:
            old, epoll[0] = epoll[0], select.epoll()
            old.close()
            old.closed

    def close():
        for fd in ends:
            os.close(fd)
        selector.close()

    return [poll, selector], [register, register, wait, stir, replace], close


@family
def digests():
    shared = [hashlib.md5(), hashlib.sha256(), hashlib.sha3_512(), hashlib.blake2b(key=b"k"), hashlib.shake_256(), hmac.new(b"key", b"", "sha256"), hashlib.new("sha512")]
    counted = hashlib.sha256()
    block = b"a" * 64

    def update(rng):
        h = rng.choice(shared)
        h.update(rng.choice((b"a", TEXT, bytearray(3000))))

    def read(rng):
        h = rng.choice(shared)
        h.copy().digest(*([8] if h.name.startswith("shake") else []))

    def count(rng):
        counted.update(block)

    def derived(rng):
        if hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2) != hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2):
            raise SystemError("internal error: another key")
        hashlib.scrypt(b"p", salt=b"s", n=4, r=1, p=1)
        hashlib.file_digest(io.BytesIO(TEXT), "sha1").hexdigest()

    return [*shared, bytearray(b"some")], [update, read, count, derived]


@family
def xml_parsers():
    machines = [xml.parsers.expat.ParserCreate()]
    pulling = [ElementTree.XMLPullParser(("start", "end"))]
    root = ElementTree.fromstring("<r>" + "<a k='v'>t</a>" * 20 + "</r>")

    def parse(rng):
        machine = machines[0]
        machine.StartElementHandler = rng.choice((None, lambda *a: None))
        machine.CharacterDataHandler = rng.choice((None, lambda *a: machine.CurrentLineNumber))
        machine.buffer_text = rng.random() < 0.5
        machine.Parse(rng.choice((b"<a>", b"</a>", b"text", b"<?xml version='1.0'?><a>", b"<b x='1'/>", b"&amp;", b"<!-- c -->")), rng.random() < 0.02)

    def again(rng):
        if rng.random() < 0.2:
            machines[0] = xml.parsers.expat.ParserCreate(rng.choice((None, "utf-8")), rng.choice((None, " ")))
            pulling[0] = ElementTree.XMLPullParser()

    def nested(rng):
        machine = machines[0]
        machine.StartElementHandler = lambda *a: machine.Parse(b"<x/>")
        machine.ExternalEntityParserCreate(None).Parse(b"y")

    def pull(rng):
        pulling[0].feed(rng.choice(("<a>", "</a>", "text", "<b/>")))
        for _ in pulling[0].read_events():
            pass

    def tree(rng):
        rng.choice((lambda: root.append(ElementTree.Element("n")), lambda: root.remove(root[0]), lambda: root.insert(1, ElementTree.Element("m")), lambda: root.findall(".//a[@k]"),
                    lambda: ElementTree.tostring(root), lambda: list(root.iter()), lambda: root[2:9], lambda: root.__setitem__(slice(1, 3), [ElementTree.Element("z")]),
                    lambda: root.set("k", "v"), lambda: root.attrib.pop("k", None), lambda: ElementTree.indent(root), lambda: root.extend([ElementTree.Element("e")] * 2),
                    lambda: root.clear() if rng.random() < 0.1 else None, lambda: list(root.itertext()), lambda: root.find("a").set("x", "1")))()

    return [root, *machines, *pulling], [parse, parse, again, nested, pull, tree, tree]


@family
def databases():
    folder = tempfile.TemporaryDirectory()

    def connect():
        made = sqlite3.connect(":memory:", check_same_thread=False, timeout=0.01)
        made.execute("create table t (a integer primary key, b, c)")
        made.executemany("insert into t (b, c) values (?, ?)", [(i, bytes(50)) for i in range(50)])
        made.commit()
        return made

    current = [connect(), connect()]
    cursors = [c.cursor() for c in current]

    def run(rng):
        statement = rng.choice(("select * from t", "insert into t (b, c) values (1, zeroblob(50))", "delete from t where a = (select max(a) from t)", "update t set b = b + 1 where a < 5",
                                "select count(*), total(b) from t", "select f(b) from t limit 3", "begin", "commit", "rollback", "savepoint s", "syntax error", "select g(a) from t",
                                "select ? + :n", "create table if not exists u (x)", "drop table if exists u", "vacuum", "select * from t order by b collate c limit 4"))
        for row in rng.choice(current).execute(statement):
            if rng.random() < 0.3:
                break

    def cursor(rng):
        c = rng.choice(cursors)
        rng.choice((lambda: c.execute("select * from t"), c.fetchone, lambda: c.fetchmany(3), c.fetchall, lambda: c.executemany("insert into t (b) values (?)", [(1,)] * 3),
                    lambda: c.executescript("select 1; select 2;"), lambda: (c.description, c.lastrowid, c.rowcount), lambda: setattr(c, "row_factory", sqlite3.Row), lambda: next(c),
                    lambda: c.close() if rng.random() < 0.1 else None, lambda: setattr(c, "arraysize", 2)))()

    def functions(rng):
        c = rng.choice(current)
        rng.choice((lambda: c.create_function("f", 1, lambda x: x), lambda: c.create_function("f", 1, None), lambda: c.create_collation("c", lambda a, b: (a > b) - (a < b)),
                    lambda: c.create_aggregate("g", 1, Total), lambda: c.set_trace_callback(rng.choice((None, lambda s: None))), lambda: c.set_authorizer(rng.choice((None, lambda *a: 0))),
                    lambda: c.set_progress_handler(rng.choice((None, lambda: 0)), 5), lambda: setattr(c, "row_factory", rng.choice((None, sqlite3.Row))),
                    lambda: setattr(c, "text_factory", rng.choice((str, bytes))), lambda: setattr(c, "isolation_level", rng.choice((None, "DEFERRED")))))()

    def blob(rng):
        with rng.choice(current).blobopen("t", "c", rng.randrange(1, 60)) as b:
            b.write(b"abc")
            b.seek(0)
            b.read(5), b[3], len(b)
            b[1:4] = b"xyz"

    opened = []

    def shared_blob(rng):
        if not opened or rng.random() < 0.2:
            opened[:] = [rng.choice(current).blobopen("t", "c", 1)]
        b = opened[0]
        rng.choice((lambda: b.read(3), lambda: b.write(b"ab"), lambda: b.seek(0), b.tell, lambda: b[2], lambda: b.close() if rng.random() < 0.2 else None))()

    def backup(rng):
        steps = iter(range(20))
        current[0].backup(current[1], pages=rng.choice((-1, 1)), progress=lambda *left: next(steps), sleep=0.0)

    def dump(rng):
        c = rng.choice(current)
        rng.choice((lambda: c.deserialize(c.serialize()), lambda: list(c.iterdump()), c.interrupt, c.commit, c.rollback, lambda: c.total_changes, lambda: c.in_transaction,
                    lambda: c.getlimit(sqlite3.SQLITE_LIMIT_LENGTH), lambda: c.getconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_FKEY), lambda: c("select 1")))()

    def replace(rng):
        if rng.random() < 0.05:
            at = rng.randrange(2)
            old, current[at] = current[at], connect()
            cursors[at] = current[at].cursor()
            old.close()

    def transaction(rng):
        with rng.choice(current) as c:
            c.execute("insert into t (b) values (2)")

    def on_disk(rng):
        with sqlite3.connect(os.path.join(folder.name, "db"), timeout=0.001) as c:
            c.execute("create table if not exists t (a)")
            c.execute("insert into t values (1)")
        c.close()

    return [*cursors], [run, run, cursor, cursor, functions, blob, shared_blob, backup, dump, replace, transaction, on_disk]


class Total:
    def __init__(self):
        self.sum = 0

    def step(self, x):
        self.sum += x or 0

    def finalize(self):
        return self.sum


@family
def encrypted():
    contexts = [ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)]
    contexts[0].check_hostname = False
    contexts[0].verify_mode = ssl.CERT_NONE
    if CERTIFICATE:
        contexts[1].load_cert_chain(CERTIFICATE)

    class Link:
        def __init__(self):
            self.up, self.down = ssl.MemoryBIO(), ssl.MemoryBIO()
            self.client = contexts[0].wrap_bio(self.down, self.up)
            self.server = contexts[1].wrap_bio(self.up, self.down, server_side=True)

    links = [Link()]

    def configure(rng):
        context = rng.choice(contexts)
        rng.choice((lambda: context.set_ciphers("DEFAULT"), context.get_ciphers, context.load_default_certs, context.get_ca_certs, context.cert_store_stats, context.session_stats,
                    lambda: context.set_alpn_protocols(["h2", "http/1.1"]), lambda: setattr(context, "minimum_version", ssl.TLSVersion.TLSv1_2), lambda: context.options,
                    lambda: setattr(context, "sni_callback", rng.choice((None, lambda *a: None))), lambda: setattr(context, "verify_flags", ssl.VERIFY_DEFAULT),
                    lambda: contexts[1].load_cert_chain(CERTIFICATE) if CERTIFICATE else None))()

    def talk(rng):
        link = links[0]
        end = rng.choice((link.client, link.server))
        try:
            rng.choice((end.do_handshake, end.do_handshake, end.do_handshake, lambda: end.write(b"hello"), lambda: end.read(10), lambda: end.read(10, bytearray(10)), end.pending, end.cipher,
                        end.version, end.getpeercert, lambda: end.get_channel_binding("tls-unique"), end.selected_alpn_protocol, end.shared_ciphers,
                        lambda: end.unwrap() if rng.random() < 0.1 else None, lambda: end.session, lambda: end.server_hostname, lambda: end.context))()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            pass
        except (ssl.SSLError, OSError, ValueError):
            if rng.random() < 0.3:
                links[0] = Link()

    def buffers(rng):
        b = rng.choice((links[0].up, links[0].down))
        rng.choice((lambda: b.write(b""), lambda: b.pending, lambda: b.eof, lambda: b.write_eof() if rng.random() < 0.05 else None, lambda: b.read(0)))()

    def again(rng):
        if rng.random() < 0.1:
            links[0] = Link()

    def over_sockets(rng):
        first, second = socket.socketpair()
        first.setblocking(False)
        second.setblocking(False)
        with contexts[0].wrap_socket(first, do_handshake_on_connect=False) as a, contexts[1].wrap_socket(second, server_side=True, do_handshake_on_connect=False) as b:
            for _ in range(3):
                for end in (a, b):
                    try:
                        end.do_handshake()
                    except ssl.SSLWantReadError:
                        pass

    return [*contexts, links[0].client, links[0].server, links[0].up], [configure, talk, talk, talk, talk, buffers, again, over_sockets]


def certificate():
    """A file with a key and a certificate of its own, or None without the program that makes them."""
    import shutil
    import subprocess
    program = shutil.which("openssl")
    if not program:
        return None
    folder = tempfile.mkdtemp()
    key, own, both = (os.path.join(folder, name) for name in ("key", "certificate", "both"))
    subprocess.run([program, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", own, "-days", "2", "-subj", "/CN=localhost"],
                   check=True, capture_output=True)
    with open(both, "wb") as out:
        for part in (key, own):
            with open(part, "rb") as file:
                out.write(file.read())
    return both


CERTIFICATE = certificate()
