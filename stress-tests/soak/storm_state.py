"""Families of storm.py whose objects have a state between two calls: encoders, readers, contexts, files, registries.

As in storm_native.py a family gives shared objects, steps of its own and perhaps a function that ends it.
"""

import abc
import array
import codecs
import collections
import contextvars
import copy
import csv
import datetime
import decimal
import fractions
import functools
import gc
import io
import itertools
import json
import logging
import operator
import os
import pickle
import random
import re
import struct
import sys
import tempfile
import time
import types
import warnings
import weakref
import zoneinfo

FAMILIES = {}


def family(make):
    FAMILIES[make.__name__] = make
    return make


def wrong(what):
    raise SystemError("internal error: " + what)


@family
def picklers():
    class Holder:
        def __init__(self, n):
            self.n = n

        def __reduce__(self):
            return int, (self.n,)

    data = {"a": [1, 2.5, "x", b"y", (1,), {2}], "b": Holder(3)}
    packed = [pickle.dumps([data] * 5, protocol) for protocol in range(6)]
    out = io.BytesIO()
    pickler = pickle.Pickler(out, 5)
    source = [pickle.Unpickler(io.BytesIO(packed[5] * 30))]

    def dump(rng):
        pickler.dump(rng.choice((data, [Holder(1)] * 3, "text", out.getvalue()[:100])))

    def settings(rng):
        rng.choice((pickler.clear_memo, lambda: pickler.memo.copy(), lambda: setattr(pickler, "memo", {}), lambda: setattr(pickler, "fast", rng.random() < 0.2), lambda: pickler.bin,
                    lambda: setattr(pickler, "dispatch_table", {Holder: lambda h: (int, (h.n,))}), lambda: out.seek(0) or out.truncate(0)))()

    def load(rng):
        try:
            source[0].load()
        except EOFError:
            source[0] = pickle.Unpickler(io.BytesIO(packed[rng.randrange(6)] * 30))

    def memo(rng):
        unpickler = source[0]
        rng.choice((lambda: unpickler.memo.copy(), lambda: setattr(unpickler, "memo", {}), lambda: setattr(unpickler, "persistent_load", lambda i: i)))()

    def alone(rng):
        if pickle.loads(rng.choice(packed))[4]["b"] != 3:
            wrong("another object")
        pickle.dumps(data, rng.randrange(6), buffer_callback=None)

    def change(rng):
        data[rng.choice("abcd")] = rng.choice(([], Holder(2), {1: 2}))
        data["b"] = Holder(3)

    return [data, pickler, out], [dump, dump, settings, load, load, memo, alone, change]


@family
def tables():
    out = io.StringIO()
    writer = csv.writer(out)
    rows = [["a,b", 'c"d', "e\nf"]] * 5
    lines = ["1,2,3\n", '"x\n', 'y",z\n', "a;b\n"] * 60
    reader = [csv.reader(iter(lines))]

    def write(rng):
        rng.choice((lambda: writer.writerow(rng.choice(rows)), lambda: writer.writerows(rows), lambda: out.truncate(out.seek(0))))()

    def read(rng):
        try:
            next(reader[0])
            reader[0].line_num, reader[0].dialect.delimiter
        except (StopIteration, csv.Error):
            reader[0] = csv.reader(itertools.islice(itertools.cycle(lines), 200), rng.choice(("excel", "excel-tab")))

    def dialects(rng):
        name = rng.choice("abc")
        rng.choice((lambda: csv.register_dialect(name, delimiter=rng.choice(";|")), lambda: csv.unregister_dialect(name), lambda: csv.get_dialect(name).delimiter, csv.list_dialects,
                    lambda: csv.field_size_limit(rng.choice((1000, 131072))), lambda: list(csv.reader(["a;b"], name)), lambda: csv.Sniffer().sniff("a,b\n1,2\n")))()

    def named(rng):
        list(csv.DictReader(io.StringIO("a,b\n1,2\n")))
        csv.DictWriter(io.StringIO(), ["a"]).writerow({"a": 1})

    return [writer, out], [write, read, read, dialects, named]


@family
def expressions():
    text = "abab12 cd34 " * 20
    patterns = [re.compile(p) for p in (r"(a)(b)*", r"\d+", r"(?P<w>[a-z]+)(?P<n>\d+)", r"^|$", r"(a|ab)*?c")]
    scanners = [patterns[0].scanner(text)]
    matches = [patterns[2].search(text)]
    found = patterns[1].finditer(text)

    def scan(rng):
        if not rng.choice((scanners[0].search, scanners[0].match))():
            scanners[0] = rng.choice(patterns).scanner(text, rng.randrange(20))

    def match(rng):
        m = matches[0]
        rng.choice((lambda: m[0], lambda: m.groupdict(), lambda: m.span("w"), lambda: m.expand(r"\1\g<n>"), lambda: m.regs, lambda: m.lastgroup, lambda: copy.copy(m), lambda: m.groups()))()
        if rng.random() < 0.2:
            matches[0] = patterns[2].search(text, rng.randrange(50))

    def replace(rng):
        if patterns[1].sub(lambda m: m[0] * 2, "a1b2") != "a11b22" or patterns[2].subn(r"\g<n>\1", "ab12") != ("12ab", 1):
            wrong("another text")
        patterns[1].split(text), next(found, None)

    def caches(rng):
        re.purge() if rng.random() < 0.1 else re.compile(f"x{rng.randrange(30)}|y", rng.choice((0, re.I))).match("x1")
        re.sub(f"a({rng.randrange(30)})?", r"\1", "ab"), re.escape("a.b")

    def lexers(rng):
        lexer.scan("ab 12")

    lexer = re.Scanner([(r"[a-z]+", lambda s, t: t), (r"\s+", None), (r"\d+", lambda s, t: int(t))])
    return [*patterns, *scanners, *matches, lexer, found], [scan, match, replace, caches, lexers]


@family
def packed_records():
    fixed = struct.Struct("<hiq5s")
    memory = bytearray(1024)
    numbers = array.array("q", range(64))
    slots = [struct.iter_unpack("<h", memory)]

    def pack(rng):
        at = rng.randrange(40) * 19
        fixed.pack_into(memory, at, rng.randrange(100), 7, 1 << 40, b"hello")
        fixed.unpack_from(memory, at)

    def grow(rng):
        rng.choice((lambda: memory.extend(bytes(19)), lambda: memory.__delitem__(slice(1000, None)), lambda: numbers.append(1), lambda: numbers.byteswap(), lambda: numbers.frombytes(bytes(16)),
                    lambda: numbers.__delitem__(slice(64, None)), lambda: numbers.extend(numbers[:4]), lambda: numbers.fromlist([1, 2])))()

    def view(rng):
        with memoryview(numbers) as v:
            v[3], v[1:5].tolist(), v.cast("B")[7]
            struct.pack_into("<q", v, 8, 5)

    def walk(rng):
        if next(slots[0], None) is None:
            slots[0] = struct.iter_unpack("<h", rng.choice((bytes(40), memory)))

    def formats(rng):
        struct.calcsize(f"<{rng.randrange(1, 200)}sH"), struct.unpack(">I", b"abcd")
        if rng.random() < 0.05:
            struct._clearcache()

    def again(rng):
        fixed.__init__(rng.choice(("<hiq5s", "<hiq5s")))

    return [fixed, memory, numbers], [pack, pack, grow, view, walk, formats, again]


@family
def decimals():
    shared = decimal.Context(prec=20)
    numbers = [decimal.Decimal(s) for s in ("1.5", "-7", "1e20", "NaN", "0", "Infinity", "123456789.123456789")]

    def use(rng):
        a, b = rng.choice(numbers), rng.choice(numbers)
        rng.choice((lambda: shared.add(a, b), lambda: shared.divide(a, b), lambda: shared.sqrt(a), lambda: shared.power(a, 3), lambda: shared.create_decimal("1.23456789012345678901234"),
                    lambda: shared.quantize(a, decimal.Decimal("0.01")), lambda: shared.to_sci_string(a)))()

    def settings(rng):
        rng.choice((lambda: setattr(shared, "prec", rng.randrange(1, 50)), lambda: setattr(shared, "rounding", decimal.ROUND_UP), shared.clear_flags, shared.clear_traps, shared.copy,
                    lambda: shared.flags.copy(), lambda: shared.traps.__setitem__(decimal.Inexact, rng.random() < 0.3), lambda: shared.flags.__setitem__(decimal.Rounded, True),
                    lambda: setattr(shared, "Emax", rng.choice((50, 999999))), lambda: setattr(shared, "traps", decimal.Context().traps), lambda: repr(shared)))()

    def local(rng):
        with decimal.localcontext(shared) as context:
            context.prec = 5
            decimal.Decimal(1) / 3, context.flags

    def current(rng):
        decimal.setcontext(shared)
        decimal.getcontext() is shared or wrong("another context")
        decimal.Decimal(2).sqrt(), +numbers[1], fractions.Fraction(numbers[0])

    return [shared, *numbers], [use, use, settings, local, current]


@family
def times():
    class Zone(datetime.tzinfo):
        def utcoffset(self, when):
            return datetime.timedelta(hours=self.hours)

        def dst(self, when):
            return None

        hours = 1

    zone = Zone()
    moment = datetime.datetime(2024, 5, 17, 12, 30, tzinfo=zone)
    zones = ["UTC", "Europe/Vienna", "America/New_York", "Asia/Kolkata"]

    def compute(rng):
        zone.hours = rng.randrange(-5, 5)
        hash(moment), moment.isoformat(), moment.utctimetuple(), moment.astimezone(datetime.timezone.utc), pickle.loads(pickle.dumps(moment.replace(tzinfo=None)))

    def named(rng):
        z = zoneinfo.ZoneInfo(rng.choice(zones))
        datetime.datetime(2024, rng.randrange(1, 13), 1, tzinfo=z).utcoffset()
        if rng.random() < 0.05:
            zoneinfo.ZoneInfo.clear_cache()
        z.fromutc(datetime.datetime(2024, 1, 1, tzinfo=z))

    def text(rng):
        datetime.datetime.strptime("2024-01-02 03:04", "%Y-%m-%d %H:%M") == datetime.datetime(2024, 1, 2, 3, 4) or wrong("another time")
        time.strftime("%A", time.gmtime(rng.randrange(1 << 30))), datetime.date.fromisoformat("2024-W05-1"), time.strptime("12 May", "%d %b")

    return [moment, zone, datetime.timedelta(3), datetime.time(3)], [compute, named, text]


@family
def json_machines():
    document = {"a": [1, 2, {"b": None}], "c": "x" * 50, "d": 1.5}
    encoder = json.JSONEncoder(indent=1, sort_keys=True, default=repr)
    decoder = json.JSONDecoder(object_pairs_hook=lambda pairs: dict(pairs))
    pieces = [encoder.iterencode(document)]
    own = json.encoder.c_make_encoder and json.encoder.c_make_encoder({}, repr, json.encoder.encode_basestring, None, ":", ",", False, False, True)

    def encode(rng):
        encoder.encode(document), json.dumps(document, skipkeys=True)
        if next(pieces[0], None) is None:
            pieces[0] = encoder.iterencode(document)

    def decode(rng):
        decoder.decode('{"a": [1, 2.5, "t\\u1234", {"b": null}], "a": 2}')["a"] == 2 or wrong("another value")
        decoder.scan_once('{"k": 1}', 0)

    def machine(rng):
        own and own([document, [document]], 0)

    def change(rng):
        rng.choice((lambda: document.update(n=[document["c"]]), lambda: document.pop("n", None), lambda: document["a"].append(rng.randrange(9)), lambda: document["a"].pop(),
                    lambda: document["a"].clear() if rng.random() < 0.2 else None, lambda: document.__setitem__(f"k{rng.randrange(9)}", {})))()
        if len(document["a"]) < 3:
            document["a"].append({"b": 1})

    return [document, encoder, decoder], [encode, decode, machine, change]


@family
def context_variables():
    variables = [contextvars.ContextVar(f"v{i}", default=i) for i in range(4)]
    context = contextvars.copy_context()
    tokens = collections.deque(maxlen=20)

    def inside():
        v = variables[0]
        with v.set(7):
            v.get() == 7 or wrong("another value")

    def run(rng):
        rng.choice((lambda: context.run(variables[1].set, rng.random()), lambda: context.run(inside), lambda: context.copy().run(inside), lambda: contextvars.copy_context().run(inside),
                    lambda: context.run(context.run, int), lambda: dict(context.items()), lambda: context[variables[1]], lambda: variables[0] in context, lambda: context.get(variables[2])))()

    def keep(rng):
        v = rng.choice(variables)
        tokens.append((v, v.set(rng.random())))
        v, token = tokens[0]
        token.old_value, token.var
        v.reset(token)

    return [*variables, context], [run, run, keep]


class Mortal:
    pass


@family
def weak_and_dying():
    dead = []
    values = weakref.WeakValueDictionary()
    keys = weakref.WeakKeyDictionary()
    some = weakref.WeakSet()
    kept = collections.deque(maxlen=10)
    saved = []

    class Dying:
        def __del__(self):
            dead.append(1)
            if len(saved) < 5:
                saved.append(self)

    def make(rng):
        o = Mortal()
        values[rng.randrange(20)] = o
        keys[o] = 1
        some.add(o)
        weakref.ref(o, lambda r: dead.append(1))
        weakref.finalize(o, dead.append, 1).atexit = False
        kept.append(o)
        Dying()
        o.self = o

    def look(rng):
        rng.choice((lambda: list(values.items()), lambda: list(keys), lambda: list(some), lambda: values.get(rng.randrange(20)), lambda: values.valuerefs(), lambda: keys.keyrefs(),
                    lambda: some | some, lambda: values.pop(rng.randrange(20), None), lambda: values.setdefault(rng.randrange(20), kept[0]), lambda: values.copy(), dead.clear, saved.clear))()

    def references(rng):
        o = kept[-1]
        weakref.ref(o) is weakref.ref(o) or wrong("two references")
        weakref.getweakrefs(o), weakref.getweakrefcount(o), weakref.proxy(o).self, weakref.WeakMethod(Some().method)

    def collect(rng):
        if rng.random() < 0.02:
            gc.collect()
        gc.get_count(), gc.get_stats()

    return [values, keys, some], [make, look, references, collect]


class Some:
    def method(self):
        return 1


@family
def open_files():
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "file")
    with open(path, "wb") as file:
        file.write(b"line of text\n" * 300)
    shared = {"r": open(path, "rb"), "w": open(path + "w", "wb"), "rw": open(path + "rw", "w+b", buffering=64), "t": open(path, encoding="utf-8"), "tw": open(path + "tw", "w+", encoding="utf-16"),
              "raw": open(path, "rb", buffering=0), "bytes": io.BytesIO(b"x" * 500), "pair": io.BufferedRWPair(io.BytesIO(b"a" * 99), io.BytesIO())}

    def read(rng):
        file = shared[rng.choice(("r", "rw", "t", "raw", "bytes", "pair"))]
        rng.choice((lambda: file.read(20), file.readline, lambda: file.seek(rng.randrange(300)), file.tell, lambda: file.peek(5), lambda: file.read1(9), lambda: file.readinto(bytearray(9)),
                    lambda: next(file), lambda: file.readlines(50), lambda: file.seek(0, 2), lambda: repr(file), lambda: file.closed))()

    def write(rng):
        name = rng.choice(("w", "rw", "tw", "bytes"))
        file = shared[name]
        piece = "text" if name == "tw" else b"bytes"
        rng.choice((lambda: file.write(piece), lambda: file.writelines([piece] * 3), file.flush, lambda: file.truncate(200), lambda: file.write(piece * 100)))()

    def text(rng):
        file = shared[rng.choice(("t", "tw"))]
        rng.choice((lambda: file.reconfigure(errors="replace"), lambda: file.reconfigure(newline=""), lambda: file.reconfigure(line_buffering=True), lambda: file.seek(file.tell()), lambda: file.newlines,
                    lambda: file.encoding, lambda: file.buffer.peek(3)))()

    def export(rng):
        with shared["bytes"].getbuffer() as view:
            view[0] = 65
            len(view)
        shared["bytes"].getvalue(), shared["bytes"].write(b"more")
        if rng.random() < 0.3:
            shared["bytes"] = io.BytesIO(bytes(rng.randrange(500)))

    def replace(rng):
        if rng.random() < 0.1:
            name = rng.choice(("r", "t", "raw"))
            old = shared[name]
            shared[name] = {"r": lambda: open(path, "rb"), "t": lambda: open(path, encoding="utf-8"), "raw": lambda: open(path, "rb", buffering=0)}[name]()
            rng.choice((old.close, lambda: old.close() if name == "raw" else old.detach().close()))()

    def whole(rng):
        with open(path, encoding="utf-8") as file:
            len(file.readlines()) == 300 or wrong("another file")

    def names(rng):
        name = os.path.join(folder.name, f"n{rng.randrange(6)}")
        rng.choice((lambda: open(name, "w").close(), lambda: os.remove(name), lambda: os.rename(name, name + "x"), lambda: os.listdir(folder.name), lambda: [e.stat() for e in os.scandir(folder.name)],
                    lambda: tempfile.NamedTemporaryFile(dir=folder.name).close(), lambda: os.environ.__setitem__("STORM", "1"), lambda: os.environ.pop("STORM", None), lambda: dict(os.environ)))()

    def close():
        for file in shared.values():
            try:
                file.close()
            except Exception:
                pass

    return [shared["bytes"]], [read, read, read, write, write, text, export, replace, whole, names], close


@family
def registries():
    logger = logging.Logger("storm")
    out = io.StringIO()
    names = [f"storm-codec-{i}" for i in range(4)]
    numbers = random.Random(1)
    memo = functools.lru_cache(4)(lambda x: [x])
    partial = functools.partial(max, 1)

    def search(name):
        return codecs.lookup("utf-8") if name.startswith("storm") else None

    def log(rng):
        handler = logging.StreamHandler(out)
        rng.choice((lambda: logger.addHandler(handler), lambda: logger.removeHandler(logger.handlers[0]), lambda: logger.warning("text %s", 1), lambda: logger.setLevel(rng.randrange(50)),
                    lambda: logging.getLogger(f"a.b{rng.randrange(9)}").isEnabledFor(10), lambda: logger.handlers.clear(), lambda: out.truncate(0), lambda: logging.getLogger("a").getChildren()))()

    def codec(rng):
        rng.choice((lambda: codecs.register(search), lambda: codecs.unregister(search), lambda: codecs.lookup(rng.choice(names)), lambda: b"a".decode(rng.choice(names)),
                    lambda: codecs.register_error("storm", lambda e: ("?", e.end)), lambda: b"\xff".decode("utf-8", "storm"), 
                    lambda: codecs.lookup_error("storm")))()

    def warn(rng):
        with warnings.catch_warnings(record=True):
            warnings.simplefilter(rng.choice(("ignore", "always", "once")))
            warnings.warn(f"w{rng.randrange(5)}")

    def draw(rng):
        rng.choice((numbers.random, lambda: numbers.seed(rng.randrange(9)), lambda: numbers.setstate(numbers.getstate()), lambda: numbers.getrandbits(100), lambda: numbers.sample(range(50), 5),
                    lambda: numbers.gauss(0, 1), lambda: numbers.shuffle(list(range(5)))))()

    def remember(rng):
        n = rng.randrange(8)
        memo(n) == [n] or wrong("another result")
        rng.choice((memo.cache_info, memo.cache_clear, memo.cache_parameters, lambda: partial.__setstate__((min, (rng.randrange(5),), {}, None)), lambda: partial(2), lambda: repr(partial)))()

    def count(rng):
        sys.intern(f"s{rng.randrange(50)}") is sys.intern(f"s{0}") if rng.random() < 0.01 else sys.intern("storm") is sys.intern("sto" + "rm") or wrong("two strings")

    class Owner:
        @functools.cached_property
        def late(self):
            return [1]

        @property
        def now(self):
            return self.late

    owner = Owner()

    def property_(rng):
        owner.now == [1] or wrong("another value")
        vars(owner).pop("late", None)

    return [logger, numbers, memo, partial, owner], [log, codec, warn, draw, remember, count, property_]


@family
def operators():
    """Small immutable machines of builtin modules, which compile or cache something at their first use."""
    getters = [operator.itemgetter(1, 0), operator.attrgetter("a.b", "c"), operator.methodcaller("get", "x")]
    thing = types.SimpleNamespace(a=types.SimpleNamespace(b=1), c=2)

    def use(rng):
        getters[0]([1, 2]) == (2, 1) or wrong("another element")
        getters[1](thing), getters[2]({"x": 1})
        thing.a = types.SimpleNamespace(b=rng.random())

    def change(rng):
        thing.__dict__["d"] = 1
        repr(thing), thing == copy.copy(thing)
        del thing.d

    def text(rng):
        "%s %5.2f %r" % ("a", 1.5, thing.c), "{:>{w}}".format("a", w=5), f"{rng.random():.3f}", "{0.a.b}".format(thing)

    return [thing], [use, change, text]
