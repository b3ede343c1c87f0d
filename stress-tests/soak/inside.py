"""As soak.py, of the interpreter and of modules with a state in memory: classes and instances that change under compiled code, what watches
a program, threads that start and end, generators of random numbers, decimal contexts, event loops. Totals must come out exactly.

    boomslang stress-tests/soak/inside.py [SECONDS] [THREADS] [SCENARIO ...]
"""

import asyncio
import contextvars
import csv
import decimal
import gc
import importlib
import io
import itertools
import logging
import logging.handlers
import os
import queue
import random
import sys
import tempfile
import threading
import time
import warnings
import weakref
from collections import Counter
from multiprocessing.pool import ThreadPool

from rounds import check, main, nothing, scenario

STEPS = 200


# ---------------------------------------------------------------- classes and instances under compiled code


@scenario
def methods_replaced(threads):
    """One thread replaces methods and values of a class, upwards; who calls sees them grow, through the class, a subclass, an instance and super()."""
    class Base:
        level = 0

        def method(self):
            return 0

        @property
        def late(self):
            return 0

    class Middle(Base):
        pass

    class Derived(Middle):
        def method(self):
            return super().method()

    plain, derived = Base(), Derived()
    bound = derived.method
    last = STEPS * 3

    def function(n):
        return lambda self: n

    def look():
        return Base.level, Derived.level, derived.level, plain.method(), derived.method(), bound(), derived.late, type(plain).method(plain)

    def work(me):
        if me == 0:
            for n in range(1, last + 1):
                Base.level = n
                Base.method = function(n)
                Base.late = property(function(n))
                if n % 50 == 0:
                    Middle.level = n
                    del Middle.level
        else:
            before = look()
            while before != (last,) * 8:
                now = look()
                check(all(b <= n for b, n in zip(before[3:], now[3:])), "back in time", before, now)
                check(now[0] >= before[0], "back in time", before, now)
                before = now

    return work, lambda: check(look() == (last,) * 8, "another value", look())


@scenario
def classes_changed(threads):
    """`__class__` and `__dict__` of instances change while compiled code calls methods and counts in attributes of each thread's own."""
    class A:
        def name(self):
            return "A"

    class B:
        def name(self):
            return "B"

    class C(A):
        __slots__ = ()

        def name(self):
            return "C"

    objects = [A() for _ in range(6)]
    for o in objects:
        o.fixed = 7

    def bump(o, name):
        setattr(o, name, getattr(o, name, 0) + 1)

    def work(me):
        own = f"n{me}"
        kinds = (A, B, C)
        for i in range(STEPS):
            for n, o in enumerate(objects):
                if i % 8 == 0 and n % threads == me % 6:
                    o.__class__ = kinds[i // 8 % 3]
                check(o.name() in "ABC" and o.fixed == 7, "foreign value")
                bump(o, own)
                if i % 50 == 49:
                    vars(o)[f"{own}.{i}"] = i
                    check(getattr(o, f"{own}.{i}") == i, "lost")
            fresh = A()
            fresh.x = i
            d = {"x": me, own: 1}
            fresh.__dict__ = d
            fresh.x += 1
            check(d["x"] == me + 1 and vars(fresh) is d, "lost")

    def done():
        for o in objects:
            check([vars(o)[f"n{t}"] for t in range(threads)] == [STEPS] * threads, "updates lost", vars(o))
            check(len(vars(o)) == 1 + threads + threads * (STEPS // 50), "attributes lost", len(vars(o)))

    return work, done


@scenario
def code_replaced(threads):
    """A function's code, defaults and closure cells are replaced while others call it."""
    def make(n):
        def function(a=1, *, b=2):
            return n * 1000 + a + b
        return function

    function, others = make(1), [make(n) for n in range(2, 6)]
    allowed = {n * 1000 + a + b for n in range(1, 6) for a in (1, 10) for b in (2, 20)}

    def work(me):
        for i in range(STEPS * 2):
            check(function() in allowed and function(5, b=5) % 1000 == 10, "another value")
            if i % 10 == me % 10:
                function.__defaults__ = (10,) if i % 4 else (1,)
                function.__kwdefaults__ = {"b": 20} if i % 3 else {"b": 2}
                function.__closure__[0].cell_contents = 1 + i % 5
                function.__code__ = others[i % 4].__code__

    return work, nothing


@scenario
def slots_and_descriptors(threads):
    """Objects with slots, and descriptors that count under a lock of their own."""
    class Counted:
        def __set_name__(self, owner, name):
            self.lock, self.total = threading.Lock(), 0

        def __get__(self, obj, owner=None):
            return self if obj is None else self.total

        def __set__(self, obj, value):
            with self.lock:
                self.total += value

    class Slotted:
        __slots__ = ("a", "b", "c", "__weakref__")
        counted = Counted()

    shared = Slotted()
    shared.a = shared.b = 0

    def work(me):
        for i in range(STEPS):
            shared.counted = 1
            shared.a, shared.b = (me, i), float(i)
            who, when = shared.a
            check(0 <= who < threads and 0 <= when < STEPS and type(shared.b) in (int, float), "foreign value")
            try:
                shared.c = me
                check(0 <= shared.c < threads, "foreign value")
                del shared.c
            except AttributeError:
                pass
            weakref.ref(shared)

    return work, lambda: check(shared.counted == threads * STEPS, "updates lost", shared.counted)


# ---------------------------------------------------------------- what watches a program


@scenario
def watched(threads):
    """A callback of sys.monitoring, a profiler and a tracer of each thread see each call, line and return."""
    monitoring = sys.monitoring
    tool = 3
    starts, returns, lines, unwinds = itertools.count(), itertools.count(), itertools.count(), itertools.count()
    steps = STEPS // 4

    def seen(n):
        total = 0
        total += n
        return total

    def failing():
        raise KeyError

    monitoring.use_tool_id(tool, "soak")
    events = monitoring.events
    monitoring.register_callback(tool, events.PY_START, lambda code, at: next(starts))
    monitoring.register_callback(tool, events.PY_RETURN, lambda code, at, value: next(returns))
    monitoring.register_callback(tool, events.LINE, lambda code, line: next(lines))
    monitoring.register_callback(tool, events.PY_UNWIND, lambda code, at, e: next(unwinds) if code is failing.__code__ else None)
    monitoring.set_local_events(tool, seen.__code__, events.PY_START | events.PY_RETURN | events.LINE)
    monitoring.set_events(tool, events.PY_UNWIND)

    def work(me):
        calls = Counter()

        def trace(frame, event, arg):
            if frame.f_code is seen.__code__:
                calls["trace", event] += 1
            return trace

        def profile(frame, event, arg):
            if frame.f_code is seen.__code__:
                calls["profile", event] += 1

        sys.settrace(trace)
        sys.setprofile(profile)
        try:
            for i in range(steps):
                check(seen(i) == i, "wrong result")
                try:
                    failing()
                except KeyError:
                    pass
        finally:
            sys.settrace(None)
            sys.setprofile(None)
        for i in range(steps):
            seen(i)
        check(calls == {("trace", "call"): steps, ("trace", "line"): 3 * steps, ("trace", "return"): steps, ("profile", "call"): steps, ("profile", "return"): steps}, "events lost", calls)

    def done():
        monitoring.set_events(tool, 0)
        monitoring.set_local_events(tool, seen.__code__, 0)
        monitoring.free_tool_id(tool)
        n = 2 * threads * steps
        check(next(starts) == next(returns) == n, "calls lost", starts, returns, n)
        check(next(lines) == 3 * n, "lines lost", lines)
        check(next(unwinds) == n // 2, "exceptions lost", unwinds)

    return work, done


@scenario
def watched_by_turns(threads):
    """Each thread switches tools of its own on and off for a function that all call: while its tool is on, a thread's own calls are all seen."""
    monitoring = sys.monitoring
    events = monitoring.events
    tools = [t for t in range(6) if monitoring.get_tool(t) is None][:threads]

    def seen(n):
        return n + 1

    def work(me):
        if me >= len(tools):
            for i in range(STEPS):
                check(seen(i) == i + 1, "wrong result")
            return
        tool, ident, counts = tools[me], threading.get_ident(), [0]

        def start(code, at):
            if threading.get_ident() == ident:
                counts[0] += 1

        monitoring.use_tool_id(tool, f"soak {me}")
        try:
            monitoring.register_callback(tool, events.PY_START, start)
            for i in range(STEPS // 10):
                monitoring.set_local_events(tool, seen.__code__, events.PY_START)
                before = counts[0]
                for n in range(10):
                    check(seen(n) == n + 1, "wrong result")
                check(counts[0] == before + 10, "calls lost", counts[0] - before)
                monitoring.set_local_events(tool, seen.__code__, 0)
                seen(0)
                check(counts[0] == before + 10, "seen when switched off")
        finally:
            monitoring.free_tool_id(tool)

    return work, nothing


# ---------------------------------------------------------------- threads


@scenario
def threads_of_threads(threads):
    """Threads start threads, join each other's, and end in all ways; each runs once, and is gone afterwards."""
    ran, failed, finished = itertools.count(), itertools.count(), itertools.count()
    before = threading.active_count()
    idents = [set() for _ in range(threads)]
    hook = threading.excepthook
    threading.excepthook = lambda args: next(failed) if args.exc_type is KeyError else hook(args)

    class Held:
        def __del__(self):
            next(finished)

    local = threading.local()

    def body(me, kind):
        local.held = Held()
        next(ran)
        idents[me].add(threading.get_ident())
        if kind == 1:
            raise KeyError(me)
        if kind == 2:
            sys.exit(3)

    def work(me):
        for i in range(STEPS // 20):
            started = [threading.Thread(target=body, args=(me, kind)) for kind in range(3)]
            timer = threading.Timer(0 if i % 2 else 1000, body, (me, 0))
            started.append(timer)
            for t in started:
                t.start()
            if i % 2 == 0:
                timer.cancel()
            for t in started:
                t.join(60)
                check(not t.is_alive() and t.ident and t not in threading.enumerate(), "still alive")

    def done():
        threading.excepthook = hook
        n = threads * (STEPS // 20)
        total = 3 * n + threads * (STEPS // 20 // 2)
        check(next(ran) == total, "not run once", ran, total)
        check(next(failed) == n, "exceptions lost", failed)
        for _ in range(100):
            gc.collect()
            if repr(finished) == f"count({total})" and threading.active_count() <= before + threads:
                return
            time.sleep(0.02)
        check(False, "values of ended threads live on", finished, threading.active_count())

    return work, done


@scenario
def queues_shut_down(threads):
    """Half of the threads put, half get, until one shuts the queue down; task_done and join agree."""
    q = queue.Queue(4)
    put, got = itertools.count(), itertools.count()
    putting = [max(1, threads // 2)]
    lock = threading.Lock()

    def work(me):
        if me < max(1, threads // 2):
            for i in range(STEPS):
                if threads == 1 and q.full():
                    q.get()
                    next(got)
                    q.task_done()
                q.put((me, i))
                next(put)
            with lock:
                putting[0] -= 1
                if not putting[0]:
                    q.shutdown()
        else:
            try:
                while True:
                    q.get()
                    next(got)
                    q.task_done()
            except queue.ShutDown:
                pass

    def done():
        while q.qsize():
            q.get()
            next(got)
            q.task_done()
        q.join()
        check(repr(put) == repr(got), "elements lost", put, got)
        try:
            q.put(1)
            check(False, "not shut down")
        except queue.ShutDown:
            pass

    return work, done


@scenario
def pools(threads):
    pool = ThreadPool(3)

    def work(me):
        check(pool.map(lambda x: (me, x), range(20)) == [(me, x) for x in range(20)], "another's results")
        check(sorted(pool.imap_unordered(lambda x: x + me, range(20), 3)) == [x + me for x in range(20)], "another's results")
        results = [pool.apply_async(divmod, (i, 7)) for i in range(20)]
        check([r.get(60) for r in results] == [divmod(i, 7) for i in range(20)], "another's results")
        try:
            pool.apply(int, ("x",))
            check(False, "no exception")
        except ValueError:
            pass

    def done():
        pool.close()
        pool.join()

    return work, done


@scenario
def loops(threads):
    """Event loops in all threads, and calls from each into each."""
    made = [asyncio.new_event_loop() for _ in range(threads)]
    called = [itertools.count() for _ in range(threads)]
    steps = STEPS // 4
    ready = threading.Barrier(threads)
    variable = contextvars.ContextVar("variable", default=None)

    def work(me):
        loop = made[me]
        asyncio.set_event_loop(loop)
        got = []

        async def main():
            end = loop.create_future()
            loop.run_in_executor(None, ready.wait, 60)
            left = [threads * steps]

            def call(who, i):
                check(asyncio.get_running_loop() is loop, "another thread's loop")
                check(variable.get() == (who, i), "another context", variable.get())
                got.append((who, i))
                next(called[me])
                left[0] -= 1
                if not left[0]:
                    end.set_result(None)

            mine[me] = call
            calls = await loop.run_in_executor(None, send)
            await asyncio.wait_for(end, 120)
            return calls

        def send():
            there.wait(60)
            for i in range(steps):
                variable.set((me, i))
                for t in range(threads):
                    made[t].call_soon_threadsafe(mine[t], me, i)
            return threads * steps

        check(loop.run_until_complete(main()) == threads * steps, "calls lost")
        ended.wait(60)  # Nobody closes a loop that another still calls.
        for t in range(threads):
            check([i for who, i in got if who == t] == list(range(steps)), "out of order")
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    mine = [None] * threads
    there, ended = threading.Barrier(threads), threading.Barrier(threads)

    def done():
        asyncio.set_event_loop(None)
        check([next(c) for c in called] == [threads * steps] * threads, "calls lost")

    return work, done


# ---------------------------------------------------------------- modules with a state


@scenario
def drawn(threads):
    """One generator of random numbers for all: together they draw the sequence of its seed, each number once."""
    shared, words = random.Random(4711), random.Random(815)
    floats = [[] for _ in range(threads)]
    bits = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS * 2):
            floats[me].append(shared.random())
            bits[me].append(words.getrandbits(32))
            if i % 50 == 0:
                state = words.getstate()
                check(len(state[1]) == 625 and 0 <= state[1][-1] <= 624, "half a state")

    def done():
        n = threads * STEPS * 2
        again = random.Random(4711)
        check(Counter(itertools.chain.from_iterable(floats)) == Counter(again.random() for _ in range(n)), "numbers lost or doubled")
        again = random.Random(815)
        check(Counter(itertools.chain.from_iterable(bits)) == Counter(again.getrandbits(32) for _ in range(n)), "numbers lost or doubled")

    return work, done


@scenario
def decimals(threads):
    """Each thread's own context, contexts of one that all use, whose settings do not change, and flags."""
    shared = decimal.Context(prec=20, traps=[])
    one = decimal.Decimal(1)

    def work(me):
        context = decimal.Context(prec=5 + me)  # A thread inherits its parent's.
        decimal.setcontext(context)
        check(decimal.getcontext() is context, "another context")
        third = one / 3
        for i in range(STEPS):
            check(len(str(one / 3)) == 7 + me and one / 3 == third, "another thread's precision")
            with decimal.localcontext(prec=40 + me):
                check(len(str(one / 7)) == 42 + me, "another thread's precision")
            check(shared.divide(one, 3) == decimal.Decimal("0.33333333333333333333"), "another result")
            check(shared.sqrt(decimal.Decimal(2)) == decimal.Decimal("1.4142135623730950488"), "another result")
            check(decimal.getcontext() is context and context.prec == 5 + me, "another thread's context")
            check(shared.flags[decimal.Inexact] and not shared.flags[decimal.Clamped], "flags lost")
            if i > STEPS // 2:
                check(shared.divide(one, 0).is_infinite() and shared.flags[decimal.DivisionByZero], "flags lost")

    return work, nothing


@scenario
def rows(threads):
    """One csv writer for all: each row is written at once. One logger with handlers of all kinds: each record comes once."""
    out = io.StringIO()
    writer = csv.writer(out)
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "log")
    logger = logging.Logger(f"soak{random.random()}")
    stream, through = io.StringIO(), queue.SimpleQueue()
    collected = []

    class Collecting(logging.Handler):
        def emit(self, record):
            collected.append(record.getMessage())

    listener = logging.handlers.QueueListener(through, Collecting())
    listener.start()
    rotating = logging.handlers.RotatingFileHandler(path, maxBytes=2000, backupCount=1000)
    memory = logging.handlers.MemoryHandler(7, target=logging.StreamHandler(stream))
    for handler in (rotating, memory, logging.handlers.QueueHandler(through)):
        logger.addHandler(handler)
    steps = STEPS // 4

    def work(me):
        for i in range(steps):
            writer.writerow([me, i, "a,b", 'c"d'])
            logger.warning("%d %d", me, i)
            if i % 10 == 0:
                writer.writerows([[me, i, "x", "y"]] * 3)

    def done():
        listener.stop()
        memory.flush()
        for handler in (rotating, memory):
            handler.close()
        expected = Counter(f"{t} {i}" for t in range(threads) for i in range(steps))
        check(Counter(collected) == expected, "queue: records lost", len(collected))
        check(Counter(stream.getvalue().splitlines()) == expected, "memory: records lost")
        lines = Counter()
        for name in os.listdir(folder.name):
            with open(os.path.join(folder.name, name)) as file:
                lines.update(file.read().splitlines())
        check(lines == expected, "files: records lost", sum(lines.values()))
        read = Counter(map(tuple, csv.reader(io.StringIO(out.getvalue()))))
        wanted = Counter((str(t), str(i), "a,b", 'c"d') for t in range(threads) for i in range(steps))
        wanted += Counter({(str(t), str(i), "x", "y"): 3 for t in range(threads) for i in range(0, steps, 10)})
        check(read == wanted, "rows lost or torn", sum(read.values()))
        folder.cleanup()

    return work, done


@scenario
def reloaded(threads):
    """A module is reloaded by all (who comes while one reloads it gets it as it is), while others use it and import its parts; a failing import fails for all and leaves nothing."""
    folder = tempfile.mkdtemp()
    name = f"soaked_{random.randrange(1 << 40):x}"
    os.mkdir(os.path.join(folder, name))
    with open(os.path.join(folder, name, "__init__.py"), "w") as f:
        f.write("loads = globals().get('loads', 0) + 1\ndef function():\n    return loads\n")
    for i in range(3):
        with open(os.path.join(folder, name, f"part{i}.py"), "w") as f:
            f.write(f"from . import part{(i + 1) % 3}\nvalue = {i}\n")
    with open(os.path.join(folder, name, "bad.py"), "w") as f:
        f.write("import time\ntime.sleep(0.001)\n1 / 0\n")
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    package = importlib.import_module(name)
    steps = 5

    def work(me):
        before = 0
        for i in range(steps):
            check(importlib.reload(package) is package, "another module")
            now = package.function()
            check(now >= before, "back in time", before, now)
            before = now
            part = importlib.import_module(f"{name}.part{(me + i) % 3}")
            check(part.value == (me + i) % 3 and getattr(package, f"part{(me + i) % 3}") is part, "half a module")
            try:
                importlib.import_module(f"{name}.bad")
                check(False, "no exception")
            except ZeroDivisionError:
                pass

    def done():
        sys.path.remove(folder)
        check(1 < package.loads <= 1 + threads * steps, "other loads", package.loads)
        check(f"{name}.bad" not in sys.modules and not hasattr(package, "bad"), "a module that failed")
        for known in [m for m in sys.modules if m.startswith(name)]:
            del sys.modules[known]

    return work, done


@scenario
def dying(threads):
    """Each finaliser and each callback of a weak reference runs once, also for cycles, while others collect; an object that comes back keeps its references."""
    deleted, called, came_back = itertools.count(), itertools.count(), itertools.count()
    saved = []
    values, keys = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary()
    kept = [[] for _ in range(threads)]
    steps = STEPS // 2

    class Node:
        def __init__(self, back):
            self.self, self.back = None if back else self, back

        def __del__(self):
            next(deleted)
            if self.back:
                saved.append(self)
                next(came_back)

    def work(me):
        for i in range(steps):
            n = Node(i % 10 == 0)
            kept[me].append(weakref.ref(n, lambda r: next(called)))
            values[me, i] = keys[n] = n
            keys[n] = i
            if me == i % 50 == 0:
                gc.collect()
            if i % 25 == 0:
                len(values), len(keys), list(values.items()), list(keys.items())
            del n

    def done():
        expected = threads * steps
        again = threads * len(range(0, steps, 10))
        for _ in range(100):
            gc.collect()
            if repr(deleted) == f"count({expected})" and repr(called) == f"count({expected - again})" and repr(came_back) == f"count({again})":
                break
            time.sleep(0.02)
        else:
            check(False, "not finalised once", deleted, called, came_back, expected, again)
        check(len(saved) == again and all(n.self is None for n in saved), "objects lost")
        alive = {id(n) for n in saved}
        check(all((i % 10 == 0) == (id(r()) in alive) for some in kept for i, r in enumerate(some)), "references")

    return work, done


@scenario
def warned(threads):
    """Filters of each thread's own context; a warning that is shown once for a place is shown once by all together."""
    place = f"soak{random.random()}"
    def work(me):
        for i in range(STEPS // 10):
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                warnings.warn(f"{place} {me} {i}")
                check([str(w.message) for w in caught] == [f"{place} {me} {i}"], "another thread's warnings", *caught)
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                try:
                    warnings.warn_explicit(place, UserWarning, place, 7, registry={})
                    check(False, "not raised")
                except UserWarning:
                    pass

    return work, nothing


if __name__ == "__main__":
    sys.exit(main())
