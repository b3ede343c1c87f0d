"""As soak.py, of what the threads of whole programs share without a thought: caches on methods, finalisers, classes that register
themselves, models and sessions, archives, files read line by line, registries of the interpreter, time zones, parsers and signatures
made once, modules loaded late. Totals must come out exactly.

    boomslang stress-tests/soak/programs.py [SECONDS] [THREADS] [SCENARIO ...]
"""

import _codecs
import abc
import argparse
import atexit
import bisect
import codecs
import configparser
import contextlib
import copy
import copyreg
import datetime
import enum
import functools
import gc
import gettext
import heapq
import importlib.util
import inspect
import io
import itertools
import json
import linecache
import locale
import os
import pickle
import random
import sched
import string
import struct
import sys
import tarfile
import tempfile
import threading
import time
import types
import typing
import urllib.parse
import weakref
import zipfile
import zoneinfo
from collections import ChainMap, Counter, UserDict

from rounds import check, main, nothing, scenario

STEPS = 120


class Plain:
    def __init__(self, n):
        self.n = n


@scenario
def caches_on_methods(threads):
    """One cache for all instances: each call is a hit or a miss, each miss is a call, and what is cleared is not found."""
    called = itertools.count()

    class Service:
        made = itertools.count()

        def __init__(self, name):
            self.name = name

        @functools.lru_cache(maxsize=None)
        def look_up(self, key):
            next(called)
            return [self.name, key]

        @classmethod
        @functools.cache
        def shared(cls, key):
            return [cls, key]

        @functools.cached_property
        def prepared(self):
            return [self.name]

        double = functools.partialmethod(look_up, 2)

        @staticmethod
        @functools.wraps(len)
        def size(x):
            return len(x)

    class Derived(Service):
        pass

    services = [(Service, Derived)[i % 2](str(i)) for i in range(8)]
    clearers = itertools.count()

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            s = rng.choice(services)
            key = rng.randrange(10)
            check(s.look_up(key) == [s.name, key], "another instance's result")
            check(s.double() == [s.name, 2], "another key's result")
            check(s.shared(key) == [type(s), key], "another class's result")
            check(s.prepared is s.prepared and s.prepared[0] == s.name, "another property")
            check(s.size("abc") == 3)
            if me == 0 and i == STEPS // 2:
                Service.shared.__func__.cache_clear()
                next(clearers)

    def done():
        info = Service.look_up.cache_info()
        check(info.hits + info.misses == 2 * threads * STEPS, "calls lost", info)
        check(next(called) == info.misses, "misses lost", info)
        check(info.currsize <= 80 and next(clearers) == 1, info)

    return work, done


@scenario
def finalizers(threads):
    """weakref.finalize: each function runs once, called by whoever is first or when the object is gone, or not at all when it was detached."""
    ran = Counter()
    lock = threading.Lock()
    by_hand, detached = itertools.count(), itertools.count()

    class Resource:
        pass

    def release(kind, n):
        with lock:
            ran[kind, n] += 1
        return n

    shared = [Resource() for _ in range(STEPS)]
    handles = [weakref.finalize(r, release, "shared", i) for i, r in enumerate(shared)]
    for h in handles:
        h.atexit = False
    dropped = [[] for _ in range(threads)]

    def work(me):
        for i, h in enumerate(handles):
            check(h.alive in (True, False))
            if i % 3 == 0:
                if h() is not None:
                    next(by_hand)
                check(not h.alive, "alive after its call")
            elif i % 3 == 1:
                if h.detach() is not None:
                    next(detached)
                check(h.peek() is None, "there after it was detached")
            r = Resource()
            own = weakref.finalize(r, release, me, i)
            own.atexit = False
            check(own.peek()[0] is r and own.alive)
            dropped[me].append(own)
            del r
            if i % 60 == me:
                gc.collect()

    def done():
        # The first finalizer's value is 0, which is not None: each is called once and detached once.
        check(next(by_hand) == len(range(0, STEPS, 3)), "called by several")
        check(next(detached) == len(range(1, STEPS, 3)), "detached by several")
        del shared[:]
        expected = threads * STEPS + len(range(0, STEPS, 3)) + len(range(2, STEPS, 3))
        for _ in range(200):
            gc.collect()
            if sum(ran.values()) >= expected:
                break
            time.sleep(0.02)
        check(sum(ran.values()) == expected == len(ran), "finalised", sum(ran.values()), len(ran), "instead of", expected)
        check(not any(h.alive for some in dropped for h in some), "alive")

    return work, done


@scenario
def self_registering_classes(threads):
    """Classes that announce themselves to their base, their metaclass, their descriptors: each once, and no other's keywords."""
    registered, named, prepared = [], [], itertools.count()

    class Named:
        def __set_name__(self, owner, name):
            self.name = name
            named.append((owner.__name__, name))

        def __get__(self, instance, owner=None):
            return self.name if instance is None else (instance, self.name)

    class Meta(type):
        kinds = {}

        @classmethod
        def __prepare__(mcs, name, bases, **keywords):
            next(prepared)
            return {"prepared_for": name}

        def __new__(mcs, name, bases, namespace, **keywords):
            cls = super().__new__(mcs, name, bases, namespace, **keywords)
            mcs.kinds[name] = cls
            return cls

        def __call__(cls, *args):
            made = super().__call__(*args)
            made.via = cls.__name__
            return made

    class Base(metaclass=Meta):
        def __init_subclass__(cls, /, tag=None, **keywords):
            super().__init_subclass__(**keywords)
            registered.append(tag)
            cls.tag = tag

        field = Named()

    kept = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS // 2):
            name = f"C{me}_{i}"

            class Made(Base, tag=(me, i)):
                first, second = Named(), Named()

            cls = Meta(name, (Made,), {"third": Named(), "__slots__": ()}, tag=name)
            check(cls.tag == name and Made.tag == (me, i), "another's keyword")
            check(Made.prepared_for == "Made" and cls().via == name, "another's namespace", cls().via)
            check(Made.first == "first" and cls.third == "third" and cls.field == "field", "another's name")
            check(cls.__mro__ == (cls, Made, Base, object) and issubclass(cls, Base))
            check(Made.__subclasses__() == [cls], "another's subclasses")
            kept[me].append(cls)
            len(Base.__subclasses__())

    def done():
        count = threads * (STEPS // 2)
        check(Counter(registered) == Counter([(t, i) for t in range(threads) for i in range(STEPS // 2)] + [c.__name__ for some in kept for c in some]), "registrations lost")
        check(all(Meta.kinds[c.__name__] is c for some in kept for c in some), "another class")
        check(Counter(n for _, n in named) == {"field": 1, "first": count, "second": count, "third": count}, "names lost")
        check(len(Base.__subclasses__()) == count, "subclasses", len(Base.__subclasses__()))
        check(next(prepared) == 1 + count, "prepared")

    return work, done


@scenario
def abstract_classes(threads):
    """Registration with abstract classes while others ask: what is registered is known from then on, and nothing else is."""
    class Shape(abc.ABC):
        @abc.abstractmethod
        def area(self): ...

        @classmethod
        def __subclasshook__(cls, other):
            return True if "hooked" in other.__dict__ else NotImplemented

    class Closed(Shape):
        def area(self):
            return 1

    @typing.runtime_checkable
    class HasArea(typing.Protocol):
        def area(self): ...

    def work(me):
        for i in range(STEPS // 2):
            plain = type(f"Plain{me}_{i}", (), {"area": lambda self: 2})
            check(not issubclass(plain, Shape) and not isinstance(plain(), Closed), "not registered")
            (Shape if i % 2 else Closed).register(plain)
            check(issubclass(plain, Shape) and isinstance(plain(), Shape), "registered")
            check(issubclass(plain, Closed) == (i % 2 == 0), "registered with another")
            check(issubclass(type("H", (), {"hooked": 1}), Shape) and not issubclass(int, Shape), "hook")
            check(isinstance(plain(), HasArea) and not isinstance(3, HasArea), "protocol")
            try:
                type("Open", (Shape,), {})()
                check(False, "an abstract class has an instance")
            except TypeError as e:
                check("abstract method 'area'" in str(e), e)

    return work, nothing


@scenario
def models_and_sessions(threads):
    """What a mapper of objects does: models by descriptors and annotations, an identity map of weak references, sessions of each thread, hooks."""
    class Column:
        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner=None):
            return self if instance is None else instance.__dict__.setdefault(self.name, None)

        def __set__(self, instance, value):
            instance.__dict__[self.name] = value
            session().dirty.add(instance)

    class Model:
        columns = {}

        def __init_subclass__(cls):
            Model.columns[cls] = [n for n, c in vars(cls).items() if isinstance(c, Column)]

        def __init__(self, **values):
            for name, value in values.items():
                setattr(self, name, value)

    class Account(Model):
        key, balance, note = Column(), Column(), Column()

    local = threading.local()
    identities = weakref.WeakValueDictionary()
    store, lock = {i: 100 for i in range(20)}, threading.RLock()
    events, heard = [], itertools.count()
    events.append(lambda account: next(heard))
    loads = itertools.count()

    class Session:
        def __init__(self):
            self.dirty = set()

        def load(self, key):
            account = identities.get((id(self), key))
            if account is None:
                next(loads)
                account = identities[id(self), key] = Account(key=key)
            return account

        def commit(self, transfer):
            with lock:
                for account, change in transfer:
                    account.balance = store[account.key] + change
                for account in self.dirty:
                    if account.balance is not None:
                        store[account.key] = account.balance
                    for event in events:
                        event(account)
                count = len(self.dirty)
                self.dirty.clear()
            return count

    def session():
        try:
            return local.session
        except AttributeError:
            local.session = Session()
            return local.session

    flushed = [0] * threads

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            mine = session()
            check(mine is session(), "another session")
            a, b = (mine.load(k) for k in rng.sample(range(20), 2))
            amount = rng.randrange(10)
            flushed[me] += mine.commit([(a, -amount), (b, amount)])
            check(Model.columns[Account] == ["key", "balance", "note"], "columns")
            check(mine.load(a.key) is a, "another identity")
            if i % 40 == 0:
                events.append(events[0])
                events.remove(events[0])

    def done():
        check(sum(store.values()) == 2000, "money lost", sum(store.values()))
        check(next(heard) >= sum(flushed), "events lost")
        check(len(events) == 1, "hooks", len(events))

    return work, done


@scenario
def archives(threads):
    """One archive that all read and one that all write to; tar files of one's own."""
    source, target = io.BytesIO(), io.BytesIO()
    texts = {f"d/{i}.txt": (f"line {i}\n" * (i + 1) * 20).encode() for i in range(20)}
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in texts.items():
            z.writestr(name, text)
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as t:
        for name, text in texts.items():
            info = tarfile.TarInfo(name)
            info.size = len(text)
            t.addfile(info, io.BytesIO(text))
    lock = threading.Lock()
    shared, written = zipfile.ZipFile(source), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS // 8):
            name = rng.choice(list(texts))
            with lock:  # zipfile.py counts what is open without a lock.
                first, second = shared.open(name), shared.open("d/19.txt")
            check(first.readline() == f"line {name[2:-4]}\n".encode(), "another line")
            check(second.read(7) == b"line 19" and first.read() == texts[name][texts[name].index(b"\n") + 1:], "mixed")
            with lock:
                first.close(), second.close()
                check(shared.read(name) == (zipfile.Path(shared) / name).read_bytes() == texts[name], "another text")
            with lock:  # zipfile.py refuses a second writer instead of having it wait.
                written.writestr(f"{me}/{i}", texts[name])
            if i % 5 == 0:
                with tarfile.open(fileobj=io.BytesIO(packed.getvalue())) as t:
                    check(t.extractfile(name).read() == texts[name] and len(t.getnames()) == 20, "another member")

    def done():
        written.close()
        with zipfile.ZipFile(target) as z:
            check(z.testzip() is None and sorted(z.namelist()) == sorted(f"{t}/{i}" for t in range(threads) for i in range(STEPS // 8)), "members lost")
        shared.close()

    return work, done


@scenario
def lines_handed_out(threads):
    """Threads take the lines of one file in turns: each line goes to one of them, whole."""
    count = threads * STEPS
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "lines")
    with open(path, "w") as f:
        f.writelines(f"{i:05} {'ä' * (i % 50)}\n" for i in range(count))
    expected = [f"{i:05}" for i in range(count)]
    opened = [open(path, encoding="utf-8"), open(path, "rb"), io.StringIO(open(path).read()), io.BytesIO(open(path, "rb").read()),
              open(path, encoding="utf-8"), open(path, "rb")]
    got = [[[] for _ in range(threads)] for _ in opened]

    def work(me):
        for f, taken in zip(opened, got):
            mine = taken[me]
            if f in opened[4:]:
                for line in f:
                    mine.append(line)
            else:
                while line := f.readline():
                    mine.append(line)

    def done():
        for f, taken in zip(opened, got):
            lines = [line if type(line) is str else line.decode() for line in itertools.chain(*taken)]
            check(sorted(line[:5] for line in lines) == expected, "lines lost or doubled in", f, len(lines))
            check(all(len(line) == 7 + int(line[:5]) % 50 for line in lines), "torn lines in", f)
            f.close()
        folder.cleanup()

    return work, done


@scenario
def registries(threads):
    """Encodings, error handlers, reducers, exit functions: known to all from their registration to their end."""
    before = atexit._ncallbacks()

    def work(me):
        for i in range(STEPS // 6):
            name = f"soak_{me}_{i}"

            def search(asked, name=name):
                if asked == name:
                    return codecs.CodecInfo(lambda s, e="strict": (f"{name}:{s}".encode(), len(s)), lambda b, e="strict": (bytes(b).decode(), len(b)), name=name)

            codecs.register(search)
            check("x".encode(name) == f"{name}:x".encode() and codecs.lookup(name).name == name, "another encoding")
            codecs.unregister(search)
            try:
                "x".encode(name)
                check(False, "still there")
            except LookupError:
                pass
            codecs.register_error(name, lambda e: (name, e.end))
            check("aä".encode("ascii", name) == f"a{name}".encode(), "another handler")
            _codecs._unregister_error(name)
            kind = type(f"K{me}_{i}", (Plain,), {})
            copyreg.pickle(kind, lambda o, me=me, i=i: (Plain, ((me, i),)))
            check(copy.copy(kind(1)).n == copy.deepcopy(kind(1)).n == (me, i), "another reducer")
            check(pickle.loads(pickle.dumps([kind(1)]))[0].n == (me, i), "another reducer")
            del copyreg.dispatch_table[kind]
            code = 1_000_000 + me * 1000 + i
            copyreg.add_extension("soak", name, code)
            check(copyreg._extension_registry["soak", name] == code)
            copyreg.remove_extension("soak", name, code)
            atexit.register(work, name)
            struct.calcsize(f"{i + 1}s{me}x")

    def done():
        check(atexit._ncallbacks() == before + threads * (STEPS // 6), "exit functions lost", atexit._ncallbacks() - before)
        atexit.unregister(work)
        check(atexit._ncallbacks() == before, "exit functions left")
        check(not any(k.startswith("soak") for k, _ in copyreg._extension_registry), "extensions left")

    return work, done


@scenario
def environment(threads):
    """os.environ: keys of one's own, walks and copies by others meanwhile."""
    before = dict(os.environ)

    def work(me):
        for i in range(STEPS):
            key = f"SOAK_{me}_{i % 10}"
            os.environ[key] = f"{me} {i}"
            check(os.environ[key] == os.getenv(key) == os.environb[key.encode()].decode() == f"{me} {i}", "another's value")
            check(os.environ.setdefault(key, "no") != "no" and key in os.environ)
            os.environ |= {f"SOAK_{me}": str(i)}
            if i % 3 == 0:
                check(os.environ.pop(key) == f"{me} {i}", "another's value")
            if i % 20 == 0:
                try:
                    check(len(os.environ.copy()) >= len(before), "variables lost")
                    check(all(type(v) is str for v in dict(os.environ).values()))
                except (RuntimeError, KeyError):
                    pass  # os.py walks over a dictionary and then looks up each key.
            os.path.expandvars("$SOAK_0 ${HOME}"), os.path.expanduser("~")

    def done():
        last = {}
        for i in range(STEPS):
            last[i % 10] = i
        left = {f"SOAK_{t}_{k}": f"{t} {i}" for t in range(threads) for k, i in last.items() if i % 3}
        left |= {f"SOAK_{t}": str(STEPS - 1) for t in range(threads)}
        check(dict(os.environ) == before | left, "variables lost or changed")
        for key in left:
            del os.environ[key]

    return work, done


@scenario
def dates_and_places(threads):
    """Caches of time zones, formats and the locale."""
    names = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "UTC"]
    zones = [set() for _ in names]
    held = [zoneinfo.ZoneInfo(n) for n in names]

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS // 2):
            n = rng.randrange(4)
            zone = zoneinfo.ZoneInfo(names[n])
            zones[n].add(id(zone))
            moment = datetime.datetime(2026, 1 + i % 12, 1 + me % 28, 12, tzinfo=zone)
            check(moment.astimezone(datetime.UTC).astimezone(zone) == moment, "another moment")
            text = moment.strftime("%Y-%m-%d %H:%M %j")
            check(datetime.datetime.strptime(text, "%Y-%m-%d %H:%M %j").date() == moment.date(), "another date")
            form = rng.choice(("%d/%m/%y", "%d.%m.%Y", "%H:%M", "%b %d %Y", "%Y %m"))
            check(time.strftime(form, time.strptime(time.strftime(form, moment.timetuple()), form)) == time.strftime(form, moment.timetuple()), "another format")
            check(locale.format_string("%d %.2f", (1234567, 1.5)) == "1234567 1.50" and locale.localeconv()["decimal_point"] == ".", "another locale")
            check(locale.setlocale(locale.LC_NUMERIC) == "C" and f"{1234567:n}" == "1234567")
            check(gettext.gettext("text") == "text" and gettext.ngettext("a", "b", 2) == "b")
            if me == i == 0:
                zoneinfo.ZoneInfo.clear_cache(only_keys=["Asia/Tokyo"])

    return work, lambda: check(all(len(zones[n]) == 1 and zones[n] == {id(held[n])} for n in (0, 1, 3)), "several zones of one name")


@scenario
def made_once_used_by_all(threads):
    """Parsers, templates, encoders, signatures, getters: one of each for all threads."""
    parser = argparse.ArgumentParser(prog="soak", exit_on_error=False)
    parser.add_argument("--number", type=int, default=0)
    parser.add_argument("--flag", action="store_true")
    parser.add_argument("names", nargs="*")
    sub = configparser.ConfigParser()
    sub.read_string("[a]\nx = 1\ny = %(x)s0\n[b]\nz = yes\n")
    template = string.Template("$me and ${i}")
    encoder, decoder = json.JSONEncoder(sort_keys=True, default=str), json.JSONDecoder(object_pairs_hook=list)
    chain = ChainMap({}, {"base": 1})

    class Fresh(string.Template):
        """Compiles its pattern when it is first asked."""
        delimiter = "%"

    def target(a, b=2, *c, d, **e) -> int: ...

    signature = inspect.signature(target)
    row = struct.Struct("<iq")

    class Settings(UserDict):
        pass

    settings = Settings()

    def work(me):
        for i in range(STEPS // 2):
            space = parser.parse_args(["--number", str(i), f"n{me}", *(["--flag"] if i % 2 else [])])
            check((space.number, space.flag, space.names) == (i, bool(i % 2), [f"n{me}"]), "another's arguments", space)
            try:
                parser.parse_args(["--number", "x"])
                check(False, "accepted")
            except argparse.ArgumentError as e:
                check("invalid int value: 'x'" in str(e), e)
            check(sub.getint("a", "y") == 10 and sub.getboolean("b", "z"), "another setting")
            check(template.substitute(me=me, i=i) == f"{me} and {i}", "another's text")
            check(Fresh("%a").substitute(a=me) == str(me), "another pattern")
            check(encoder.encode({"b": me, "a": [i, None, 1 + 2j]}) == f'{{"a": [{i}, null, "(1+2j)"], "b": {me}}}', "another's text")
            check(decoder.decode(f'{{"k": {me}, "l": [{i}]}}') == [("k", me), ("l", [i])], "another's value")
            bound = signature.bind(me, d=i, x=1)
            check(bound.arguments == {"a": me, "d": i, "e": {"x": 1}} and inspect.signature(target) == signature, "another's arguments")
            check(row.unpack(row.pack(me, i)) == (me, i), "another's numbers")
            chain[me, i] = i
            settings[me, i] = i
            url = urllib.parse.urlsplit(f"http://host{me}/p{i}?q={i}#f")
            check((url.hostname, url.path, urllib.parse.parse_qs(url.query)["q"]) == (f"host{me}", f"/p{i}", [str(i)]), "another's address")
            if i % 20 == 0:
                urllib.parse.clear_cache() if hasattr(urllib.parse, "clear_cache") else None
                linecache.getline(__file__, 1), linecache.checkcache(__file__)

    def done():
        check(len(chain.maps[0]) == len(settings) == threads * (STEPS // 2) and len(chain) == 1 + len(settings), "entries lost")

    return work, done


@scenario
def generics(threads):
    """Generic classes and annotations that several threads are the first to ask for."""
    namespace = {}
    exec("import typing\n" + "\n".join(f"class G{i}[T, *U]:\n    x: T\n    y: list[Later]\n    def f(self, a: T, *b: Later) -> Later: ...\n" for i in range(STEPS // 4)) + "class Later: pass\n", namespace)
    made = [namespace[f"G{i}"] for i in range(STEPS // 4)]
    later = namespace["Later"]
    T = typing.TypeVar("T")

    class Old(typing.Generic[T]):
        pass

    def work(me):
        for g in made:
            hints = typing.get_type_hints(g)
            check(hints["y"] == list[later] and hints["x"] is g.__type_params__[0], "another class's annotations")
            check(g.__annotations__["x"] is g.__type_params__[0] and typing.get_type_hints(g.f)["return"] is later, "annotations")
            check(inspect.get_annotations(g.f)["a"] is hints["x"], "another parameter")
            check(typing.get_args(g[int, str]) == (int, str) and typing.get_origin(g[int]) is g, "another alias")
            check(Old[int] == Old[int] and Old[T][str] == Old[str] and hash(Old[int]) == hash(Old[int]), "aliases")
            check(typing.Literal[1, me] == typing.Literal[me, 1] and (int | None) == typing.Optional[int], "unions")
            movie = typing.TypedDict(f"Movie{me}", {"name": str, "year": typing.NotRequired[int]})
            check(movie.__required_keys__ == {"name"} and movie(name="n") == {"name": "n"}, "another dictionary")
            row = typing.NamedTuple(f"Row{me}", [("a", int), ("b", str)])
            check(row(1, "2")._fields == ("a", "b") and row.__name__ == f"Row{me}", "another row")
            color = enum.StrEnum(f"Color{me}", ["RED", f"C{me}"])
            check(color(f"c{me}") is color[f"C{me}"] and list(color) == ["red", f"c{me}"], "another enumeration")

    return work, nothing


@scenario
def loaded_late(threads):
    """Modules that run when they are first looked into, attributes that a module makes on demand, classes made again."""
    folder = tempfile.TemporaryDirectory()
    ran = Counter()
    sys.soaked_late = ran
    lazy = []
    for i in range(8):
        name = f"late_{random.randrange(1 << 40):x}"
        path = os.path.join(folder.name, name + ".py")
        with open(path, "w") as f:
            f.write("import sys, time\nsys.soaked_late[__name__] += 1\nfirst = 1\ntime.sleep(0.001)\nlast = 2\ndef __getattr__(name):\n    return globals().setdefault(name, [name])\n")
        spec = importlib.util.spec_from_file_location(name, path, loader=importlib.util.LazyLoader(importlib.machinery.SourceFileLoader(name, path)))
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        lazy.append(module)
    demanded = [set() for _ in lazy]
    proxies = [types.MappingProxyType(vars(m)) for m in lazy]

    def work(me):
        for i, module in enumerate(lazy):
            check(module.first == 1 and module.last == 2, "half a module")
            demanded[i].add(id(module.on_demand))
            check(module.on_demand[0] == "on_demand" and proxies[i]["last"] == 2, "another attribute")

    def done():
        for i, module in enumerate(lazy):
            check(ran[module.__name__] == 1, "ran", ran[module.__name__], "times")
            check(len(demanded[i]) == 1, "several values of one attribute")
            del sys.modules[module.__name__]
        folder.cleanup()

    return work, done


@scenario
def timers_and_hooks(threads):
    """Timers, a scheduler that all feed, what threads that fail report, heaps under a lock, stacks of exits."""
    fired, reported, scheduled, left = itertools.count(), itertools.count(), itertools.count(), itertools.count()
    scheduler = sched.scheduler()
    heap, ordered, lock = [], [], threading.Lock()
    hook, threading.excepthook = threading.excepthook, lambda args: next(reported) if args.exc_type is KeyError else None
    each = STEPS // 12

    def fail():
        raise KeyError

    def work(me):
        timers = []
        for i in range(each):
            timer = threading.Timer(0.001 * i, lambda: next(fired))
            timer.start()
            timers.append(timer)
            cancelled = threading.Timer(1000, fail)
            cancelled.start()
            cancelled.cancel()
            timers.append(cancelled)
            failing = threading.Thread(target=fail)
            failing.start()
            timers.append(failing)
            scheduler.enter(0.0001 * i, me, lambda: next(scheduled))
            event = scheduler.enter(1000, me, fail)
            scheduler.cancel(event)
            with lock:
                heapq.heappush(heap, (i, me))
                bisect.insort(ordered, (me, i))
            with contextlib.ExitStack() as stack:
                for _ in range(3):
                    stack.callback(next, left)
                stack.enter_context(contextlib.suppress(KeyError))
                fail()
        scheduler.run()
        for timer in timers:
            timer.join(60)
            check(not timer.is_alive(), "does not end")

    def done():
        threading.excepthook = hook
        scheduler.run()
        check((next(fired), next(reported), next(scheduled), next(left)) == (threads * each, threads * each, threads * each, 3 * threads * each), "lost", fired, reported, scheduled, left)
        check([heapq.heappop(heap) for _ in range(threads * each)] == sorted((i, t) for t in range(threads) for i in range(each)) and ordered == sorted(ordered), "order")

    return work, done


if __name__ == "__main__":
    sys.exit(main())
