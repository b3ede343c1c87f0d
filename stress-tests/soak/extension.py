"""As soak.py, of extensions in C that all threads use: a type with state and memory, views of it and of Python's memory, callbacks from threads
that C has made, capsules, weak references, errors, a registry, undeclared modules. Totals must come out exactly, and nothing may stay behind.

    boomslang stress-tests/soak/extension.py [SECONDS] [THREADS] [SCENARIO ...]
"""

import gc
import importlib.util
import itertools
import os
import random
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
import warnings
import weakref
from collections import Counter

from rounds import check, main, nothing, scenario

STEPS = 200
HERE = os.path.dirname(os.path.abspath(__file__))
folder = tempfile.TemporaryDirectory()


def extension(source):
    name = os.path.basename(source).removesuffix(".c")
    file = os.path.join(folder.name, name + sysconfig.get_config_var("EXT_SUFFIX"))
    subprocess.run([os.environ.get("CC", "cc"), "-O1", "-shared", "-fPIC", "-pthread", "-I" + sysconfig.get_path("include"), "-o", file, os.path.join(HERE, source)], check=True)
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


crowd = extension("crowd.c")
with warnings.catch_warnings(action="ignore"):
    counter = extension("../../examples/extensions/counter.c")
safecounter = extension("../../examples/extensions/safecounter.c")


def eventually(condition, *what):
    """What is true once the collector has been where it has to be."""
    for _ in range(200):
        gc.collect()
        if condition():
            return
        time.sleep(0.02)
    check(False, *what, crowd.counts())


@scenario
def counted(threads):
    """A module that declares nothing, one with a mutex, the state that a type's methods find."""
    box = crowd.Box()
    before = counter.value(), safecounter.value(), crowd.counts()["calls"]
    expected = threads * STEPS
    seen = [[] for _ in range(threads)]

    def work(me):
        for _ in range(STEPS):
            counter.increment()
            seen[me].append(safecounter.increment())
            box.called()

    def done():
        check(counter.value() - before[0] == expected, "undeclared, counts lost", counter.value() - before[0], expected)
        check(safecounter.value() - before[1] == expected, "counts lost")
        check(crowd.counts()["calls"] - before[2] == expected, "calls lost")
        check(len(set(itertools.chain(*seen))) == expected, "a count was given twice")

    return work, done


@scenario
def passed_around(threads):
    """What is put into boxes comes out of them once, and is the same object; when nobody has it any more, C has no reference."""
    class Token:
        pass

    boxes = [crowd.Box() for _ in range(5)]
    out = [[] for _ in range(threads)]
    alive = [[] for _ in range(threads)]

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            token = Token()
            token.name = me, i
            alive[me].append(crowd.weak(token) if i % 2 else weakref.ref(token))
            before = rng.choice(boxes).swap(token)
            if before is not None:
                out[me].append(before.name)
            seen = rng.choice(boxes).get()
            check(seen is None or type(seen) is Token and len(seen.name) == 2, "another object")
            reference = rng.choice(alive[me])
            again = crowd.strong(reference)
            check(again is reference() or reference() is None or again is None, "another object")
            del token, before, seen, again

    def done():
        rest = [box.swap(None) for box in boxes]
        names = Counter(itertools.chain(*out)) + Counter(t.name for t in rest if t is not None)
        check(names == Counter((t, i) for t in range(threads) for i in range(STEPS)), "objects lost or doubled", len(names))
        check(all(t is None or crowd.count(t) == 1 for t in rest), "references left", [crowd.count(t) for t in rest])
        del rest
        eventually(lambda: not any(r() for some in alive for r in some), "kept alive", sum(r() is not None for some in alive for r in some))
        check(all(crowd.strong(r) is None for r in alive[0]), "dead and alive")

    return work, done


@scenario
def boxes_made(threads):
    """Each instance is taken down once, also of classes in Python, with cycles through Python's half; threads that end leave nothing."""
    before = crowd.counts()

    class Derived(crowd.Box):
        pass

    def made_elsewhere(into):
        into.append(Derived("elsewhere"))

    def work(me):
        kept = []
        for i in range(STEPS):
            box = (crowd.Box, Derived)[i % 2]([me, i])
            check(box.get() == [me, i], "another content")
            if i % 2:
                box.cycle = box
            if i % 40 == 0:
                t = threading.Thread(target=made_elsewhere, args=(kept,))
                t.start()
                t.join()
                check(kept.pop().get() == "elsewhere", "another content")

    def done():
        after = crowd.counts()["allocated"] - before["allocated"]
        check(after == threads * (STEPS + len(range(0, STEPS, 40))), "instances", after)
        eventually(lambda: crowd.counts()["deallocated"] == crowd.counts()["allocated"], "instances left")

    return work, done


@scenario
def views(threads):
    """Memory of the extension in views of Python, memory of Python in the extension: each thread has its own part of what all share."""
    box, shared, before = crowd.Box(), bytearray(256), crowd.counts()
    width = 256 // threads
    own = [bytearray(100) for _ in range(threads)]

    def work(me):
        place = slice(me * width, (me + 1) * width)
        for i in range(STEPS):
            byte = (me * 31 + i) % 256
            with memoryview(box) as view:
                view[place] = bytes([byte]) * width
                check(bytes(view[place]) == bytes([byte]) * width, "another's bytes")
            crowd.fill(box, place.start, place.stop, byte ^ 255)
            with memoryview(box) as view, view[place] as part:
                check(crowd.sum(part) == width * (byte ^ 255), "another's sum")
            crowd.fill(own[me], 0, 50, byte)
            check(own[me] == bytes([byte]) * 50 + bytes(50) and crowd.sum(own[me]) == 50 * byte, "not written back")
            check(crowd.sum(bytes([byte]) * 3) == 3 * byte and crowd.sum(shared) == 0, "another sum")
            try:
                crowd.fill(b"const", 0, 1, 1)
                check(False, "written to")
            except TypeError:
                pass

    def done():
        check(crowd.counts()["exported"] - before["exported"] == 3 * threads * STEPS, "views", crowd.counts())
        eventually(lambda: box.exports == 0 and crowd.counts()["exported"] == crowd.counts()["released"], "views left", box.exports)
        for t in range(threads):
            check(bytes(memoryview(box)[t * width:(t + 1) * width]) == bytes([(t * 31 + STEPS - 1) % 256 ^ 255]) * width, "bytes lost")

    return work, done


@scenario
def called_back(threads):
    """Threads made in C call into Python, each call once, also those that raise, while others do the same."""
    got, calls, raised = [], itertools.count(), itertools.count()

    def work(me):
        local = threading.local()

        def callback(n):
            next(calls)
            local.last = n
            if n % 10 == 3:
                next(raised)
                raise KeyError(n)
            check(local.last == n, "another thread's value")
            got.append((me, n))

        for _ in range(3):
            check(crowd.call_from_threads(callback, 2, STEPS // 4) == len(range(3, STEPS // 2, 10)), "failures lost")

    def done():
        total = threads * 3 * (STEPS // 2)
        failed = threads * 3 * len(range(3, STEPS // 2, 10))
        check((next(calls), next(raised), len(got)) == (total, failed, total - failed), "calls lost", calls, raised, len(got))
        check(all(n == 3 for n in Counter(got).values()), "called twice")

    return work, done


@scenario
def capsules(threads):
    shared, before = [crowd.capsule(i) for i in range(20)], crowd.counts()["opened"] - 20

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            own = crowd.capsule(me * STEPS + i)
            check(crowd.contents(own) == me * STEPS + i, "another's number")
            at = rng.randrange(20)
            check(crowd.contents(shared[at]) % 20 == at, "another number")
            if i % 10 == 0:
                shared[at] = crowd.capsule(at + 20 * me)
            try:
                crowd.contents(object())
                check(False, "not a capsule")
            except ValueError as e:
                check("invalid PyCapsule" in str(e), e)

    def done():
        shared.clear()
        check(crowd.counts()["opened"] - before == 20 + threads * (STEPS + len(range(0, STEPS, 10))), "capsules", crowd.counts())
        eventually(lambda: crowd.counts()["destroyed"] == crowd.counts()["opened"], "capsules left")

    return work, done


@scenario
def errors(threads):
    """Each thread has its own error; objects that errors hold are let go of."""
    class Payload:
        pass

    held = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS):
            payload = Payload()
            payload.name = me, i
            held[me].append(weakref.ref(payload))
            try:
                crowd.fail(payload)
                check(False, "not raised")
            except crowd.Error as e:
                check(e.args == (payload,) and e.args[0].name == (me, i), "another thread's error")
            error = crowd.raised_by(lambda: crowd.raised_by(1) if i % 2 else crowd.fail(payload))
            if i % 2:
                check(type(error) is TypeError or error is None, "another error", error)
            else:
                check(type(error) is crowd.Error and error.args[0] is payload, "another error")
            check(crowd.raised_by(lambda: None) is None and sys.exception() is None, "an error is left")
            try:
                crowd.raised_by()
                check(False, "called without an argument")
            except TypeError:
                pass
            del error, payload

    def done():
        eventually(lambda: not any(r() for some in held for r in some), "kept alive", sum(r() is not None for some in held for r in some))

    return work, done


@scenario
def registered(threads):
    """One winner for each key; critical sections on a list that all append to."""
    won, lengths = itertools.count(), []
    crowd.disclaim()

    def work(me):
        for i in range(STEPS):
            value = object()
            held = crowd.claim(("key", i), value)
            if held is value:
                next(won)
            check(crowd.claim(("key", i), me) is held, "another value")
            crowd.append_length(lengths)

    def done():
        check(next(won) == STEPS == crowd.disclaim(), "won", won)
        check(lengths == list(range(threads * STEPS)), "critical sections overlap")

    return work, done


@scenario
def other_ways_in(threads):
    """A module that is made by several threads at once, its types subclassed and pickled by name, functions bound and called by keyword."""
    def work(me):
        for i in range(STEPS // 20):
            kind = type(f"Kind{me}_{i}", (crowd.Box,), {"n": i, "get": lambda self: ("own", crowd.Box.get(self))})
            box = kind(content=me)
            check(box.get() == ("own", me) and box.n == i and isinstance(box, crowd.Box), "another's method")
            bound, unbound = box.swap, crowd.Box.swap
            check(bound(1) == me and unbound(box, 2) == 1 and box.swap(None) == 2, "another content")
            check(list(map(crowd.sum, [b"ab", bytearray(b"c"), memoryview(b"d")])) == [195, 99, 100], "another sum")
            check(crowd.Box.__module__ == "crowd" and repr(crowd.fail).startswith("<built-in"), "names")

    return work, nothing


if __name__ == "__main__":
    sys.exit(main())
