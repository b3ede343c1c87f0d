"""Families of storm.py whose objects are those of extensions in C: the sources of the tests of native-ext-api, where there is a compiler."""

import collections
import gc
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading

from storm_state import wrong

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../native-ext-api/src/test/resources/extensions")
FAMILIES = {}


def family(make):
    FAMILIES[make.__name__] = make
    return make


folder = None


def extension(name):
    """The module, compiled at its first use."""
    global folder
    if name in sys.modules:
        return sys.modules[name]
    if folder is None:
        folder = tempfile.TemporaryDirectory()
    file = os.path.join(folder.name, name + sysconfig.get_config_var("EXT_SUFFIX"))
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-pthread", "-I" + sysconfig.get_path("include"), "-o", file, os.path.join(SOURCES, name + ".c")], check=True)
    spec = importlib.util.spec_from_file_location(name, file)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def types_in_c():
    types = extension("types_ext")

    class Derived(types.Point):
        def __repr__(self):
            return "derived"

    points = [types.Point(1, 2), types.Point(3, 4, "label"), Derived(5, 6)]
    counts = [types.count(1000)]
    kept = collections.deque(maxlen=20)

    def change(rng):
        p = rng.choice(points)
        p.x, p.tag = rng.random(), rng.randrange(100)
        p.label = rng.choice(("a", [1], object(), counts[0], "b" * 50))
        p.sum = rng.randrange(9)

    def read(rng):
        p = rng.choice(points)
        p.norm(), p.sum, p.ro, repr(p), p.label, p == points[0], hash(p), len(p), p[0], bool(p), p(1, k=2), p.tag
        try:
            del p.label
        except AttributeError:
            pass

    def make(rng):
        p = rng.choice((types.Point, Derived))(rng.random(), 2, rng.choice((None, "x", kept)))
        kept.append(p)
        (p + p).y == 4 or wrong("another sum")
        p.make().x == 7 or wrong("another point")
        p.cycle = p if isinstance(p, Derived) else None

    def state(rng):
        kind = rng.choice((types.Point, Derived))
        points[0].state(1, 2), kind.static(1), types.deallocated()
        try:
            types.raise_own()
        except types.Error:
            pass

    def count(rng):
        if next(counts[0], None) is None:
            counts[0] = types.count(1000)

    def derive(rng):
        made = type("Made", (types.Point,), {"z": 3})(1, 2)
        made.z, made.norm(), made.__class__.__mro__
        points[2].__class__ = Derived

    def hold_itself(rng):
        if rng.random() < 0.02:
            p = rng.choice(points)
            p.label = p
            try:
                repr(p)
            finally:
                p.label = None

    def collect(rng):
        if rng.random() < 0.01:
            gc.collect()

    return [*points, *counts], [change, change, read, read, make, state, count, derive, hold_itself, collect]


def functions_in_c():
    hello = extension("hello")
    shared = {"a": [1, 2]}

    def call(rng):
        hello.add(1, 2) == 3 or wrong("another sum")
        hello.echo(shared) is shared or wrong("another object")
        hello.fastkw(1, a=shared)[1]["a"] is shared or wrong("another value")
        hello.greet("name", 3), hello.call(lambda a, b: a * b) == 12 or wrong("another product")

    def fail(rng):
        for f, kind, text in ((hello.fail, ValueError, "bad 42"), (lambda: hello.add("x"), TypeError, None), (lambda: hello.call(lambda *a: 1 / 0), ZeroDivisionError, "division by zero")):
            try:
                f()
                wrong("no exception")
            except kind as e:
                text is None or str(e) == text or wrong("another message")

    def nested(rng):
        hello.call(lambda a, b: hello.call(lambda c, d: hello.echo(a + d))) == 7 or wrong("another sum")

    def threads(rng):
        t = threading.Thread(target=hello.echo, args=(shared,))
        t.start()
        t.join()

    def call_own(rng):
        own = [rng.random(), object()]
        hello.fast(*own) == own or wrong("another list")

    return [shared], [call, call_own, fail, nested, threads]


if shutil.which("cc") and os.path.isdir(SOURCES):
    family(types_in_c)
    family(functions_in_c)
