"""Threads do everything at once with shared objects, at random: no fault of the implementation may come of it.

    boomslang stress-tests/soak/storm.py [SECONDS] [THREADS] [FAMILY ...]

soak.py checks totals of operations that were thought of; this finds the ones that were not. A family makes a few
objects that all threads share. Every method that they have, every operator and many builtin functions are called with
arguments drawn at random, the shared objects among them. Any Python exception is an answer, but for SystemError, which
is what a fault of the implementation becomes. Afterwards the objects must be whole: of the length they say, with
elements that were put in, equal to their copies, found by lookups. A round that does not end fails as well.
"""

import array
import collections
import contextvars
import copy
import csv
import decimal
import enum
import functools
import gc
import hashlib
import io
import itertools
import json
import mmap
import operator
import pickle
import queue
import random
import re
import string
import struct
import sys
import threading
import time
import traceback
import types
import weakref
import zlib

import storm_extension
import storm_native
import storm_program
import storm_state

STEPS = 400
LIMIT = 600
LONGEST_ROUND = 400


class Wrong(Exception):
    """An object is not whole."""


class Key:
    """Compares in Python, often equal, and lets the other threads in meanwhile."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        if self.n == 4:
            time.sleep(0)
        return isinstance(other, Key) and self.n == other.n

    def __lt__(self, other):
        return isinstance(other, Key) and self.n < other.n

    def __repr__(self):
        return f"Key({self.n})"

    def __reduce__(self):
        return Key, (self.n,)


class Plain:
    kind = "plain"

    def method(self):
        return self.kind


class Other(Plain):
    pass


class Slotted:
    __slots__ = ("a", "b", "__dict__", "__weakref__")


INTS = [*range(-6, 20), 64, 255, 256]
SCALARS = [*INTS, True, None, 1.5, float("nan"), "", "a", "key", "\N{SNOWMAN}", "x" * 40, b"", b"ab", b"\n", (), (1, 2), ("a", 1),
           *map(Key, range(6)), 1 << 70, -(1 << 65), Plain]
NAMES = ["a", "b", "c", "kind", "method", *(f"n{i}" for i in range(30))]

# ---------------------------------------------------------------- operations for all objects

# These take one new element, which must not be a shared object, or containers that hold each other would grow without end.
ELEMENTWISE = {
    "append", "appendleft", "insert", "add", "setdefault", "__setitem__", "__setattr__", "put", "put_nowait", "__setstate__", "fromkeys",
    "add_note", "__set__", "set", "__init_subclass__", "register", "__setattribute__", "__new__", "cache_parameters"}
# They end the object, wait, or call for gigabytes.
LEFT_OUT = {
    "close", "detach", "__del__", "__exit__", "join", "wait", "wait_for", "get", "acquire", "__enter__", "__class__", "__subclasshook__",
    "__prepare__", "setblocking", "settimeout", "select", "poll", "accept", "recv", "recv_into", "connect", "connect_ex", "makefile", "backup", "set_debuglevel", "interrupt", "enable_load_extension", "mro", "__mul__", "__rmul__", "__imul__", "__getnewargs__", "__lshift__", "madvise", "shutdown", "resize"}
MAY_WAIT = (queue.Queue, queue.SimpleQueue)


def methods(obj):
    found = []
    for name in dir(type(obj)):
        if name in LEFT_OUT and not (name == "get" and not isinstance(obj, MAY_WAIT)):
            continue
        try:
            if callable(getattr(obj, name)):
                found.append(name)
        except Exception:
            pass
    return found


def scalar(rng):
    return rng.choice(SCALARS)


def argument(rng, shared):
    """Never an iterator: one over a list that a method of the list itself is given has no end."""
    kind = rng.randrange(10)
    if kind < 4:
        return rng.choice(INTS)
    if kind < 6:
        return scalar(rng)
    if kind < 8:
        obj = rng.choice(shared)
        if not hasattr(obj, "__next__"):
            return obj
    if kind == 8:
        return [scalar(rng) for _ in range(rng.randrange(5))]
    return rng.choice([b"abc", bytearray(b"xyz"), [("a", 1), ("b", 2)], {"a": 1}, {1, 2, 3}, range(5), slice(1, 4), slice(None, None, 2),
                       slice(None, None, -1), lambda *_: 1])


def shrink(obj):
    try:
        if isinstance(obj, (io.StringIO, io.BytesIO)):
            obj.seek(0)
            obj.truncate(LIMIT // 4)
        elif len(obj) > LIMIT and hasattr(obj, "clear"):
            obj.clear()
    except Exception:
        pass


def release(result):
    if isinstance(result, memoryview):
        result.release()


def call_method(rng, shared, obj, names):
    name = rng.choice(names)
    count = rng.choice((0, 0, 1, 1, 1, 2, 2, 3))
    if name in ELEMENTWISE:
        args = [scalar(rng) for _ in range(count)]
    else:
        args = [argument(rng, shared) for _ in range(count)]
    result = getattr(obj, name)(*args)
    if result is not obj:
        if isinstance(result, types.GeneratorType) or hasattr(result, "__next__"):
            for _ in zip(range(4), result):
                pass
        elif name != "__repr__" and result not in shared and rng.random() < 0.2:
            repr(result)
    release(result)


def starred(x):
    return (lambda *a: a)(*x)


def double_starred(x):
    return (lambda **a: a)(**x)


def unpacked(x):
    first, *rest = x
    return first, rest


def matched(x):
    match x:
        case [a, *_]:
            return a
        case {"a": a, **rest}:
            return rest


def viewed(x):
    with memoryview(x) as view:
        view.tolist(), view.tobytes(), bytes(view), list(view[::-1]), view == b"abc", hash
        view[0:1] = view[1:2]


def looped(x):
    for i, _ in enumerate(x):
        if i > LIMIT:
            break


def comprehended(x):
    return {k: k for k in itertools.islice(x, LIMIT) if isinstance(k, (int, str))}


def deleted_slice(x):
    del x[1:5:2]


def assigned_slice(x):
    x[2:4] = x


def ends_together(x):
    return list(zip(itertools.islice(x, LIMIT), itertools.islice(x, LIMIT)))


def statistics_of(x):
    import statistics
    return statistics.mean(x)


ONE = [
    len, repr, str, bool, hash, dir, vars, ascii, lambda x: format(x, ""), lambda x: "%s" % (x,), lambda x: list(itertools.islice(x, LIMIT)),
    lambda x: list(x), lambda x: tuple(x), lambda x: set(x), lambda x: frozenset(x), lambda x: dict(x), lambda x: {**x}, lambda x: [*x, 1],
    lambda x: sorted(x, key=id), lambda x: sorted(x), lambda x: max(x), sum, any, all, lambda x: list(reversed(x)), lambda x: x[:], lambda x: x[::-1],
    lambda x: x[1:9:2], lambda x: x[-1], lambda x: x[0], lambda x: x["a"], copy.copy, pickle.dumps, lambda x: pickle.loads(pickle.dumps(x, 2)), json.dumps,
    lambda x: json.dumps(x, indent=1, default=repr), lambda x: json.dumps(x, skipkeys=True, sort_keys=True), copy.deepcopy, starred, double_starred,
    unpacked, matched, viewed, looped, comprehended, deleted_slice, assigned_slice, ends_together, lambda x: "".join(x), lambda x: b"".join(x),
    lambda x: int.from_bytes(x), lambda x: bytes(x), lambda x: re.findall(b"a|b", x), lambda x: zlib.crc32(x), hashlib.md5,
    lambda x: struct.unpack_from("<h", x), lambda x: struct.pack_into("<h", x, 0, 7), weakref.ref, weakref.proxy, operator.length_hint,
    lambda x: operator.itemgetter(0, -1)(x), lambda x: dict.fromkeys(x), lambda x: array.array("d", x), lambda x: bytearray(x), sys.getsizeof,
    gc.get_referents, lambda x: list(map(str, itertools.islice(x, LIMIT))), lambda x: functools.reduce(lambda a, b: b, x), next, lambda x: x(),
    lambda x: list(itertools.batched(itertools.islice(x, LIMIT), 3)), lambda x: string.Template("$a").substitute(x), lambda x: "{0[0]}".format(x),
    lambda x: "%(a)s" % x, lambda x: exec("b = a", x), lambda x: exec("b = a", {}, x), lambda x: vars(x).copy(), lambda x: b"%b" % x,
    lambda x: "ab".translate(x), lambda x: ["a", "b"].extend(x), lambda x: collections.deque(x, 5), lambda x: collections.Counter(x), statistics_of,
]
TWO = [
    operator.eq, operator.ne, operator.lt, operator.ge, operator.contains, operator.add, operator.iadd, operator.or_, operator.ior, operator.and_,
    operator.iand, operator.sub, operator.isub, operator.xor, operator.ixor, operator.getitem, operator.delitem, operator.concat, operator.indexOf,
    operator.countOf, operator.mod, lambda a, b: list(zip(itertools.islice(a, LIMIT), itertools.islice(b, LIMIT))), isinstance,
    lambda a, b: a.__class__(b), lambda a, b: a.extend(b), lambda a, b: a.update(b), lambda a, b: a.write(b), lambda a, b: operator.setitem(a, slice(1, 3), b),
    lambda a, b: a[b], lambda a, b: list(itertools.chain(itertools.islice(a, LIMIT), itertools.islice(b, LIMIT))), lambda a, b: operator.setitem(a, slice(None, None, 2), b),
    lambda a, b: dict(a, **b), lambda a, b: a.join(b),
]


def anything(rng, shared, named):
    obj = rng.choice(shared)
    kind = rng.randrange(10)
    if isinstance(obj, ENDLESS):
        next(obj)
        if kind < 5:
            rng.choice((repr, copy.copy, pickle.dumps, operator.length_hint, lambda x: list(itertools.islice(x, 5)), lambda x: x.__reduce__()))(obj)
    elif kind < 5:
        call_method(rng, shared, obj, named[id(obj)])
    elif kind < 8:
        release(rng.choice(ONE)(obj))
    elif kind < 9:
        release(rng.choice(TWO)(obj, argument(rng, shared)))
    elif rng.random() < 0.5:
        obj[rng.choice(INTS) if rng.random() < 0.7 else scalar(rng)] = scalar(rng)
    else:
        obj *= rng.randrange(3)
    if rng.random() < 0.1:
        shrink(obj)


ENDLESS = (itertools.count, itertools.cycle, type(iter(int, 1)))

# ---------------------------------------------------------------- families

FAMILIES = {**storm_native.FAMILIES, **storm_state.FAMILIES, **storm_program.FAMILIES, **storm_extension.FAMILIES}


def family(make):
    FAMILIES[make.__name__] = make
    return make


@family
def lists():
    return [[], list(range(20)), [1.5, 2.5], list("abc"), collections.UserList([1, 2])]


@family
def dicts():
    return [{}, dict.fromkeys(range(9), 1), {"a": 1, "b": 2}, {Key(i): i for i in range(4)}, types.MappingProxyType({"a": 1})]


@family
def more_dicts():
    d = collections.OrderedDict(a=1, b=2)
    base = {"a": 1, 2: 3}
    return [d, collections.defaultdict(int, a=1), collections.Counter("aab"), collections.ChainMap({}, {"a": 1}), base, base.keys(), base.items(),
            base.values(), d.keys(), d.items(), d.values(), collections.UserDict(a=1)]


@family
def sets():
    return [set(), set(range(10)), {"a", "b"}, {Key(1), Key(2)}, frozenset("ab"), {1: 2, 3: 4}.keys()]


@family
def deques():
    return [collections.deque(), collections.deque("abc"), collections.deque(range(5), 8), collections.deque((), 0)]


@family
def bytes_of_all_kinds():
    return [bytearray(b"hello\nworld"), bytearray(), bytearray(100), array.array("b", b"abc"), b"fixed"]


@family
def arrays():
    return [array.array("q", range(9)), array.array("d", [1.5, 2]), array.array("B", b"abc"), array.array("w", "text"), array.array("i")]


@family
def streams():
    return [io.BytesIO(b"one\ntwo\nthree"), io.BytesIO(), io.StringIO("one\ntwo\nthree"), io.StringIO(newline=None), bytearray(b"xy")]


@family
def buffered_streams():
    import tempfile
    file = tempfile.TemporaryFile()
    file.write(b"line\n" * 50)
    raw = io.BytesIO(b"line\n" * 50)
    text = io.TextIOWrapper(io.BytesIO(b"line\n" * 50), encoding="utf-8")
    return [file, io.BufferedReader(io.BytesIO(b"a\nb\n" * 100), 16), io.BufferedWriter(raw, 16), io.BufferedRandom(io.BytesIO(b"line\n" * 9), 16), text,
            io.TextIOWrapper(io.BufferedRandom(io.BytesIO()), encoding="utf-16"), io.BufferedRWPair(io.BytesIO(b"abc\n" * 20), io.BytesIO())]


@family
def views():
    memory = bytearray(64)
    return [memoryview(memory), memoryview(memory).cast("q"), memoryview(memory).cast("B", (8, 8)), memoryview(array.array("d", range(8))), bytearray(b"free")]


@family
def iterators():
    items = list(range(50))
    table = dict.fromkeys(range(50))
    some = set(range(50))
    many = collections.deque(range(50))
    text = "abc" * 20

    def numbers():
        for i in range(300):
            got = yield i
            if got == 7:
                return

    return [items, table, some, many, iter(items), reversed(items), iter(table), iter(table.items()), iter(table.values()), reversed(table), iter(some), iter(many),
            reversed(many), iter(text), iter(b"abc" * 20), iter(bytearray(b"abc" * 20)), iter(array.array("q", range(50))), iter(range(50)), iter((1, 2) * 20),
            enumerate(items), zip(items, text), map(str, items), filter(None, items), numbers(), iter(memoryview(b"abc" * 20)), iter(collections.OrderedDict.fromkeys(range(50))),
            iter(items.copy, 5), re.finditer("a", text), csv.reader(["a,b", "c,d"] * 30), iter(1 << 70 for _ in items), (x for x in items)]


@family
def itertools_of_all_kinds():
    items = list(range(30))
    first, second = itertools.tee(items)
    return [items, itertools.count(), itertools.count(1.5, 2), itertools.count(sys.maxsize - 20), itertools.cycle(items), itertools.repeat(1, 90), itertools.accumulate(items),
            itertools.batched(items, 3), itertools.chain(items, items), itertools.chain.from_iterable([items] * 5), itertools.combinations(items, 2),
            itertools.combinations_with_replacement(items, 2), itertools.compress(items, itertools.cycle((0, 1))), itertools.dropwhile(lambda x: x < 5, items),
            itertools.filterfalse(lambda x: x % 2, items), itertools.groupby(items, lambda x: x // 5), itertools.islice(items, 1, 25, 2), itertools.pairwise(items),
            itertools.permutations(items, 2), itertools.product(items, repeat=2), itertools.starmap(max, zip(items, items)), itertools.takewhile(lambda x: x < 25, items),
            first, second, itertools.zip_longest(items, items[:5])]


@family
def weak():
    keep = [Plain() for _ in range(6)]
    values = weakref.WeakValueDictionary({i: o for i, o in enumerate(keep)})
    return [values, weakref.WeakKeyDictionary({o: 1 for o in keep}), weakref.WeakSet(keep), *map(weakref.ref, keep[:2]), weakref.proxy(keep[0]), keep]


@family
def codecs_and_sums():
    import bz2
    import lzma
    return [zlib.compressobj(), zlib.decompressobj(), bz2.BZ2Compressor(), bz2.BZ2Decompressor(), lzma.LZMACompressor(preset=0), lzma.LZMADecompressor(), hashlib.sha256(),
            hashlib.blake2b(), hashlib.sha3_256(), hashlib.shake_128(), struct.Struct("<hi"), bytearray(b"abcabc")]


@family
def misc():
    import asyncio
    import datetime
    loop = asyncio.new_event_loop()
    future = loop.create_future()
    return [random.Random(1), decimal.Context(), contextvars.copy_context(), contextvars.ContextVar("v", default=1), queue.SimpleQueue(), queue.Queue(), queue.PriorityQueue(),
            types.SimpleNamespace(a=1), operator.itemgetter(0), operator.methodcaller("n"), functools.partial(max, 1), functools.lru_cache(maxsize=8)(lambda *a: a),
            functools.cache(lambda *a: a), ValueError("x", 1), datetime.date(2020, 1, 1), re.compile("a(b)*"), re.match("a(b)*", "abb"), json.JSONEncoder(), future,
            slice(1, 2), property(len), staticmethod(len), types.ModuleType("made"), types.GenericAlias(list, (int,)), csv.writer(io.StringIO()), pickle.Pickler(io.BytesIO()),
            pickle.Unpickler(io.BytesIO(pickle.dumps([1]) * 40)), types.CellType(1), threading.Lock(), threading.RLock(), threading.Event(), threading.local(), super(Other, Other()),
            string.Formatter(), functools.singledispatch(lambda x: x), collections.namedtuple("P", "x y")(1, 2), mmap.mmap(-1, 256), enum.Enum("E", "A B").A, ExceptionGroup("g", [ValueError(1)])]


@family
def decoders():
    import codecs
    made = [io.IncrementalNewlineDecoder(None, True), io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), False)]
    for name in ("utf-8", "utf-16", "shift_jis", "iso2022_jp", "gb18030", "hz", "utf-7", "idna", "cp1252"):
        made += [codecs.getincrementaldecoder(name)("replace"), codecs.getincrementalencoder(name)("replace")]
    return made


@family
def connections():
    import select
    import selectors
    import socket
    import sqlite3
    import ssl
    first, second = socket.socketpair()
    first.setblocking(False)
    second.setblocking(False)
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.execute("create table t (a, b)")
    return [first, second, select.poll(), selectors.DefaultSelector(), ssl.MemoryBIO(), database, database.cursor(), bytearray(b"some")]


@family
def parsers():
    import datetime
    import xml.parsers.expat
    return [xml.parsers.expat.ParserCreate(), json.JSONDecoder(), json.scanner.make_scanner(json.JSONDecoder()), re.compile("(a|b)+").scanner("abab" * 20), re.match("(a)(b)?", "ab"),
            datetime.datetime(2020, 1, 1), datetime.timedelta(1), struct.iter_unpack("<h", b"ab" * 30), string.Template("$a $b"), csv.DictReader(["a,b", "1,2"] * 20),
            Plain.method.__code__, decimal.getcontext(), decimal.Decimal("1.5"), contextvars.copy_context()]


@family
def elements():
    import xml.etree.ElementTree as ET
    root = ET.fromstring("<a x='1'><b>t</b><c/></a>")
    return [root, ET.Element("a", {"k": "v"}), root[0], root.iter(), root.itertext(), ET.TreeBuilder(), ET.XMLPullParser(), ET.XMLParser()]


# ---------------------------------------------------------------- attributes, classes, functions


def attribute_storm(rng, world):
    classes, objects, functions, module = world
    obj = rng.choice(objects)
    name = rng.choice(NAMES)
    kind = rng.randrange(26)
    if kind < 4:
        setattr(obj, name, rng.choice((1, 1 << 40, 2.5, "s", None, 1 << 80)))
    elif kind < 6:
        getattr(obj, name, None)
    elif kind < 8:
        delattr(obj, name)
    elif kind == 8:
        obj.__class__ = rng.choice(classes)
    elif kind == 9:
        obj.__dict__ = {name: 1, "a": 2.5}
    elif kind == 10:
        vars(obj).update({name: 1, rng.choice(NAMES): 2.5})
    elif kind == 11:
        anything(rng, [vars(obj)], {id(vars(obj)): dict_methods})
    elif kind == 12:
        cls = rng.choice(classes)
        setattr(cls, name, rng.choice((1, 2.5, property(lambda self: 7), lambda self: 8, functools.cached_property(lambda self: 9), classmethod(lambda c: 1))))
    elif kind == 13:
        delattr(rng.choice(classes), name)
    elif kind == 14:
        obj.method()
        obj.kind
    elif kind == 15:
        copy.copy(obj), pickle.dumps(obj), dir(obj), repr(vars(obj))
    elif kind == 16:
        made = type("Made", (rng.choice(classes),), {name: 1})
        made.__subclasses__(), made.__mro__, made().method()
    elif kind == 17:
        cls = rng.choice(classes[2:])
        cls.__bases__ = (rng.choice(classes[:2]),)
    elif kind == 18:
        f = rng.choice(functions)
        f.__code__ = rng.choice(functions).__code__
        f.__defaults__ = rng.choice((None, (1,), (1, 2)))
        f.__kwdefaults__ = rng.choice((None, {"c": 1}))
    elif kind == 19:
        rng.choice(functions)(*range(rng.randrange(4)))
    elif kind == 20:
        setattr(module, name, obj)
        delattr(module, rng.choice(NAMES))
    elif kind == 21:
        vars(module).get(name), dir(module), list(vars(module).items())
    elif kind == 22:
        cls = rng.choice(classes)
        cls.__name__ = rng.choice(("A", "B"))
        cls.__doc__ = name
        cls.__annotations__ = {"a": int}
        cls.__annotations__, cls.__dict__.copy(), vars(cls).keys(), cls.__subclasses__()
    elif kind == 23:
        rng.choice(classes).__eq__ = lambda self, other: self is other
        obj == rng.choice(objects)
    elif kind == 24:
        weakref.ref(obj, lambda r: None)
        weakref.finalize(obj, int)
        hash(obj), isinstance(obj, rng.choice(classes))
    else:
        len(obj), obj[0], iter(obj), obj + 1, obj()


dict_methods = methods({})


def attribute_world():
    class A:
        def method(self):
            return 1
        kind = 1

    class B:
        def method(self):
            return 2

    class C(A):
        pass

    class D(B):
        pass

    class E(C):
        def __getattr__(self, name):
            if name == "n1":
                return 1
            raise AttributeError(name)

    def f(a, b=1, *, c=2):
        return a

    def g(a=0, *rest):
        return rest

    def h(a=1, b=2, **k):
        return k

    classes = [A, B, C, D, E]
    return classes, [cls() for cls in classes] * 2, [f, g, h], types.ModuleType("world")


# ---------------------------------------------------------------- the end of a round

KNOWN = (int, float, str, bytes, tuple, Key, type(None), type, list, bytearray, dict, set, frozenset, range, slice, types.FunctionType, Plain)


def whole(obj):
    """Raises when a container is torn. Nobody changes it any more."""
    if isinstance(obj, (list, collections.deque, array.array, bytearray)):
        elements = list(obj)
        if len(elements) != len(obj):
            raise Wrong(f"{type(obj)}: {len(obj)} elements, {len(elements)} found")
        if [obj[i] for i in range(len(obj))].__repr__() != elements.__repr__():
            raise Wrong(f"{type(obj)}: other elements by index")
        if [*map(id, reversed(list(reversed(obj))))] != [*map(id, elements)] and isinstance(obj, (list, collections.deque)):
            if repr(list(reversed(obj))[::-1]) != repr(elements):
                raise Wrong(f"{type(obj)}: other elements from the end")
    elif isinstance(obj, (dict, set, frozenset)) and not isinstance(obj, weakref.WeakSet):
        elements = list(obj)
        if len(elements) != len(obj):
            raise Wrong(f"{type(obj)}: {len(obj)} elements, {len(elements)} found")
        for x in elements:
            if x not in obj:
                raise Wrong(f"{type(obj)}: {x!r} is not found")
        if len(set(elements)) != len(obj):
            raise Wrong(f"{type(obj)}: elements doubled")
        if isinstance(obj, dict):
            if len(obj.items()) != len(list(obj.items())) or [k for k, _ in obj.items()] != elements and x == x:
                raise Wrong(f"{type(obj)}: other items")
            if isinstance(obj, collections.OrderedDict) and len(list(reversed(obj))) != len(obj):
                raise Wrong("OrderedDict: other order")
    else:
        return
    if not isinstance(obj, (bytearray, array.array)):
        for x in elements:
            if not isinstance(x, KNOWN):
                raise Wrong(f"{type(obj)}: foreign element {x!r}")
    repr(obj)


def is_fault(e):
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        if isinstance(e, SystemError) and "internal error" in str(e):
            return e
        e = e.__cause__ or e.__context__
    return None


def parts(made):
    """What a family gives: shared objects, steps of its own and a function that ends it; the first alone as a list."""
    shared, steps, close = made if isinstance(made, tuple) and len(made) == 3 else (*made, None) if isinstance(made, tuple) else (made, [], None)
    return shared, steps, close or (lambda: None)


def run_round(name, threads, seed, report):
    close = lambda: None
    if name == "attributes":
        world = attribute_world()
        step = lambda rng: attribute_storm(rng, world)
        shared = []
    else:
        shared, steps, close = parts(FAMILIES[name]())
        named = {id(x): methods(x) for x in shared}

        def step(rng):
            if steps and (not shared or rng.random() < 0.7):
                rng.choice(steps)(rng)
            else:
                anything(rng, shared, named)
    barrier = threading.Barrier(threads)
    current = [None] * threads

    def body(me):
        rng = random.Random(seed * 100 + me)
        barrier.wait()
        for i in range(STEPS):
            try:
                step(rng)
            except Exception as e:
                fault = is_fault(e)
                if fault:
                    report(name, fault)
                e = None

    started = [threading.Thread(target=body, args=(t,), daemon=True) for t in range(threads)]
    for thread in started:
        thread.start()
    deadline = time.monotonic() + LONGEST_ROUND
    for thread in started:
        thread.join(max(0, deadline - time.monotonic()))
    if any(thread.is_alive() for thread in started):
        stacks = ["".join(traceback.format_stack(sys._current_frames()[t.ident])) for t in started if t.is_alive() and t.ident in sys._current_frames()]
        raise Wrong("a round does not end\n" + "\n".join(stacks))
    for obj in shared:
        try:
            whole(obj)
        except (ValueError, RecursionError):
            pass
        except SystemError as e:
            report(name, e)
    close()


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    wanted = sys.argv[3:] or [*FAMILIES, "attributes"]
    import warnings
    warnings.simplefilter("ignore")
    faults = collections.Counter()
    lock = threading.Lock()

    def report(name, e):
        frames = traceback.extract_tb(e.__traceback__)
        places = [f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno}" for f in frames[-3:]]
        what = str(e).split("(details")[0]
        with lock:
            faults[name, what] += 1
            if faults[name, what] <= 3:
                print(name, places, frames[-1].line if frames else "", e, flush=True)

    end = time.monotonic() + seconds
    rounds = 0
    seed = random.randrange(1 << 30)
    while not rounds or time.monotonic() < end:
        for name in wanted:
            rounds += 1
            try:
                run_round(name, threads, seed + rounds, report)
            except Wrong as e:
                faults[name, "wrong"] += 1
                print(f"{name}, seed {seed + rounds}: {e}", flush=True)
            if time.monotonic() > end and rounds >= len(wanted):
                break
    print(f"{rounds} rounds of {len(wanted)} families with {threads} threads, {sum(faults.values())} faults")
    sys.stdout.flush()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
