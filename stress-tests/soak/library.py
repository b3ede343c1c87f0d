"""As soak.py, of the standard library and the interpreter around the collections: caches, imports, pools, locks with
timeouts, tracing that is switched on and off, finalisers, event loops. Totals must come out exactly.

    boomslang stress-tests/soak/library.py [SECONDS] [THREADS] [SCENARIO ...]
"""

import abc
import asyncio
import concurrent.futures
import contextvars
import dataclasses
import decimal
import enum
import functools
import gc
import importlib
import io
import itertools
import logging
import pickle
import queue
import random
import re
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
import typing
import warnings
import weakref
from collections import Counter, namedtuple

from rounds import check, main, nothing, scenario

STEPS = 120


@scenario
def caches(threads):
    calls = itertools.count()

    @functools.lru_cache(maxsize=16)
    def bounded(n):
        next(calls)
        return n, str(n)

    @functools.cache
    def unbounded(n, *, key=None):
        return [n, key]

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            n = rng.randrange(40)
            check(bounded(n) == (n, str(n)), "another argument's result")
            check(unbounded(n, key="k") is unbounded(n, key="k"), "two results for one argument")

    def done():
        info = bounded.cache_info()
        check(info.hits + info.misses == threads * STEPS, "calls lost", info)
        check(info.currsize <= 16, "cache too large", info)
        check(next(calls) == info.misses, "misses lost", info)

    return work, done


@scenario
def cached_properties(threads):
    class Lazy:
        def __init__(self, n):
            self.n = n

        @functools.cached_property
        def value(self):
            return [self.n]

        @functools.singledispatchmethod
        def of(self, x):
            return "object"

        @of.register
        def _(self, x: int):
            return "int"

    objects = [Lazy(i) for i in range(STEPS)]

    def work(me):
        for o in objects:
            check(o.value == [o.n], "foreign value")
            check(o.of(1) == "int" and o.of("") == "object", "other method")

    return work, lambda: check(all(o.__dict__["value"] == [o.n] for o in objects), "not kept")


@scenario
def dispatch(threads):
    @functools.singledispatch
    def kind(x):
        return "object"

    def call(x):
        while True:
            try:
                return kind(x)
            except RuntimeError as e:
                # functools.py walks over its registry while others register.
                check("during iteration" in str(e), e)

    def work(me):
        for i in range(STEPS // 10):
            made = type(f"T{me}_{i}", (), {})
            check(call(made()) == "object", "dispatched before it was registered")
            kind.register(made, lambda x, me=me, i=i: (me, i))
            check(call(made()) == (me, i), "dispatched to another")

    return work, lambda: check(len(kind.registry) == 1 + threads * (STEPS // 10), "registrations lost", len(kind.registry))


@scenario
def contexts(threads):
    variable = contextvars.ContextVar("variable", default=-1)
    shared = contextvars.Context()
    entered, refused = itertools.count(), itertools.count()

    def inside(me):
        variable.set(me)
        time.sleep(0)
        check(variable.get() == me, "another thread's value")

    def work(me):
        variable.set(me)
        for i in range(STEPS):
            check(variable.get() == me, "another thread's value")
            token = variable.set((me, i))
            contextvars.copy_context().run(inside, i)
            check(variable.get() == (me, i), "the copy's value")
            variable.reset(token)
            try:
                shared.run(inside, me)
                next(entered)
            except RuntimeError as e:
                check("already entered" in str(e), e)
                next(refused)

    return work, lambda: check(next(entered) + next(refused) == threads * STEPS, "calls lost")


@scenario
def patterns(threads):
    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            n = rng.randrange(700)
            check(re.fullmatch(f"a{{{n % 7}}}b({n})?", "a" * (n % 7) + f"b{n}").group(1) == str(n), "another pattern's match")
            if i % 50 == 0:
                re.purge()

    return work, nothing


@scenario
def imports(threads):
    folder = tempfile.mkdtemp()
    names = [f"soaked_{random.randrange(1 << 40):x}_{i}" for i in range(6)]
    ran = Counter()
    sys.soaked = ran
    for i, name in enumerate(names):
        with open(f"{folder}/{name}.py", "w") as f:
            f.write(f"import sys, time\nsys.soaked[__name__] += 1\nfirst = 1\ntime.sleep(0.001)\n")
            if i % 2:  # A pair that imports each other.
                f.write(f"import {names[i - 1]}\n")
            f.write("class Inner: pass\nlast = 2\n")
            if i % 2 == 0:
                f.write(f"def late():\n    import {names[i + 1]} as other\n    return other.last\n")
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    classes = [set() for _ in names]

    def work(me):
        rng = random.Random(me)
        for i in rng.sample(range(6), 6):
            module = importlib.import_module(names[i]) if me % 2 else __import__(names[i])
            check(module.first == 1 and module.last == 2, "half a module")
            classes[i].add(module.Inner)
            if i % 2 == 0:
                check(module.late() == 2, "half a module")

    def done():
        sys.path.remove(folder)
        shutil.rmtree(folder)
        for i, name in enumerate(names):
            check(ran[name] == 1, name, "ran", ran[name], "times")
            check(len(classes[i]) == 1, "several modules")
            del sys.modules[name]

    return work, done


@scenario
def logs(threads):
    stream = io.StringIO()
    logger = logging.getLogger(f"soak{random.random()}")
    logger.propagate = False
    logger.setLevel(logging.INFO)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(threadName)s|%(message)s"))
    logger.addHandler(handler)

    def work(me):
        for i in range(STEPS):
            logger.info("%d %d", me, i)
            logging.getLogger(f"{logger.name}.{i % 20}.{me}").debug("never")
            if i % 40 == 0:
                extra = logging.NullHandler()
                logger.addHandler(extra)
                logger.removeHandler(extra)

    def done():
        lines = [line.split("|")[1] for line in stream.getvalue().splitlines()]
        check(Counter(lines) == Counter(f"{t} {i}" for t in range(threads) for i in range(STEPS)), "lines lost", len(lines))

    return work, done


@scenario
def class_makers(threads):
    base = abc.ABCMeta("Base", (), {})

    def work(me):
        for i in range(STEPS // 20):
            color = enum.Enum("Color", f"RED BLUE C{me}")
            check(color["RED"] is color.RED is color(1) and len(color) == 3, "enum")
            flag = enum.Flag("Flag", "A B")
            check(flag.A | flag.B == flag(3), "flag")

            @dataclasses.dataclass(order=True)
            class Point:
                x: int
                y: float = i

            check(Point(1) == Point(1, i) and repr(Point(2)).endswith(f"Point(x=2, y={i})"), "dataclass")
            pair = namedtuple("Pair", ["a", f"b{me}"])
            check(pair(1, 2)._asdict() == {"a": 1, f"b{me}": 2}, "named tuple")
            base.register(Point)
            check(isinstance(Point(1), base) and not isinstance(1, base), "abstract class")
            check(typing.Optional[int] == typing.Union[int, None] and list[int] == list[int], "generic alias")

            class Box[T]:
                def __init_subclass__(cls, **kwargs):
                    cls.made = kwargs

            class Inner(Box[int], me=me):
                pass

            check(Inner.made == {"me": me}, "keywords of another class")

    return work, nothing


@scenario
def executors(threads):
    pool = concurrent.futures.ThreadPoolExecutor(3)
    ran = itertools.count()
    outcomes = [Counter() for _ in range(threads)]

    def task(n):
        next(ran)
        if n % 7 == 0:
            raise KeyError(n)
        return n

    def work(me):
        mine = []
        for i in range(STEPS):
            try:
                future = pool.submit(task, i)
            except RuntimeError as e:
                check("shutdown" in str(e), e)
                outcomes[me]["refused"] += 1
                continue
            mine.append((i, future))
            if i % 5 == 0 and future.cancel():
                check(future.cancelled(), "not cancelled")
            if me == 0 and i == STEPS - 10:
                pool.shutdown(wait=False, cancel_futures=True)
        called = itertools.count()
        for i, future in mine:
            future.add_done_callback(lambda f: next(called))
        concurrent.futures.wait([f for _, f in mine], timeout=60)
        for i, future in mine:
            check(future.done(), "neither run nor cancelled")
            if future.cancelled():
                outcomes[me]["cancelled"] += 1
            else:
                outcomes[me]["ran"] += 1
                if i % 7 == 0:
                    check(isinstance(future.exception(), KeyError), "other exception")
                else:
                    check(future.result() == i, "another's result")
        check(next(called) == len(mine), "callbacks lost")

    def done():
        pool.shutdown()
        total = sum(outcomes, Counter())
        check(sum(total.values()) == threads * STEPS, "futures lost", total)
        check(next(ran) == total["ran"], "runs lost", total)

    return work, done


@scenario
def pools_of_pools(threads):
    def work(me):
        for i in range(4):
            with concurrent.futures.ThreadPoolExecutor(2, initializer=nothing) as pool:
                check(list(pool.map(lambda x: x * x, range(20))) == [x * x for x in range(20)], "results")
                first = next(concurrent.futures.as_completed([pool.submit(int, "3"), pool.submit(int, "3")]))
                check(first.result() == 3, "result")

    return work, nothing


@scenario
def queues(threads):
    bounded, plain, ordered, last = queue.Queue(5), queue.SimpleQueue(), queue.PriorityQueue(), queue.LifoQueue()
    got = [Counter() for _ in range(threads)]

    def take(me, q):
        try:
            got[me][q.get(timeout=0.001)] += 1
            return True
        except queue.Empty:
            return False

    def work(me):
        for i in range(STEPS):
            plain.put((me, i, "plain"))
            ordered.put((me, i, "ordered"))
            last.put((me, i, "last"))
            while True:
                try:
                    bounded.put((me, i, "bounded"), timeout=0.001)
                    break
                except queue.Full:
                    take(me, bounded)
            for q in (bounded, plain, ordered, last):
                if take(me, q) and q is bounded:
                    pass

    def done():
        for q in (bounded, plain, ordered, last):
            while not q.empty():
                got[0][q.get_nowait()] += 1
        total = sum(got, Counter())
        check(total == Counter((t, i, k) for t in range(threads) for i in range(STEPS) for k in ("plain", "ordered", "last", "bounded")),
              "lost or doubled", sum(total.values()))

    return work, done


@scenario
def timed_locks(threads):
    lock, rlock, condition, event = threading.Lock(), threading.RLock(), threading.Condition(), threading.Event()
    bounded = threading.BoundedSemaphore(2)
    total, owned, handed, inside = [0], [0], [0], [0]
    failed = itertools.count()

    def work(me):
        for i in range(STEPS):
            if lock.acquire(timeout=0.0005 if i % 3 else 5):
                total[0] += 1
                lock.release()
            else:
                next(failed)
            if rlock.acquire(blocking=i % 2 == 0):
                with rlock:
                    owned[0] += 1
                rlock.release()
            else:
                with rlock:
                    owned[0] += 1
            with condition:
                if i % 2:
                    handed[0] += 1
                    condition.notify()
                else:
                    condition.wait(timeout=0.0002)
            if bounded.acquire(timeout=1):
                inside.append(1)
                check(len(inside) <= 3, "too many inside")
                inside.pop()
                bounded.release()
            event.set() if i % 2 else event.clear()
            event.wait(timeout=0.0001)

    def done():
        check(total[0] + next(failed) == threads * STEPS, "counts lost", total)
        check(owned[0] == threads * STEPS, "counts lost", owned)
        check(handed[0] == threads * (STEPS // 2), "counts lost", handed)
        check(not lock.locked(), "lock left locked")

    return work, done


@scenario
def barriers(threads):
    barrier = threading.Barrier(threads)
    passed, leaders, broken = itertools.count(), itertools.count(), itertools.count()
    fragile = threading.Barrier(threads)

    def work(me):
        for i in range(STEPS // 10):
            if barrier.wait(60) == 0:
                next(leaders)
            next(passed)
        try:
            if me == 0:
                time.sleep(0.001)
                fragile.abort()
            else:
                fragile.wait(30)
        except threading.BrokenBarrierError:
            next(broken)

    def done():
        check(next(passed) == threads * (STEPS // 10), "waits lost")
        check(next(leaders) == STEPS // 10, "leaders")
        check(next(broken) == threads - 1 and fragile.broken, "not broken for all")

    return work, done


class Content:
    pass


@scenario
def thread_locals(threads):
    local = threading.local()
    gone = itertools.count()
    made = threads * 5

    def short(n):
        local.value = Content()
        local.number = n
        weakref.finalize(local.value, next, gone)
        check(local.number == n, "another thread's value")

    def work(me):
        local.mine = me
        for i in range(5):
            t = threading.Thread(target=short, args=(i,))
            t.start()
            t.join()
            check(not hasattr(local, "value") and local.mine == me, "another thread's value")

    def done():
        for _ in range(50):
            gc.collect()
            if sum(1 for r in [gone] if repr(r) == f"count({made})"):
                return
            time.sleep(0.02)
        check(False, "values of ended threads live on", gone)

    return work, done


@scenario
def tracing(threads):
    seen = itertools.count()
    stop = threading.Event()

    def trace(frame, event, arg):
        next(seen)
        return trace

    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    def numbers(n):
        for i in range(n):
            try:
                yield i
            finally:
                pass

    def switch():
        monitoring = sys.monitoring
        tool = 4
        monitoring.use_tool_id(tool, "soak")
        try:
            events = monitoring.events
            monitoring.register_callback(tool, events.PY_START, lambda code, offset: None)
            monitoring.register_callback(tool, events.LINE, lambda code, line: monitoring.DISABLE if line % 2 else None)
            while not stop.is_set():
                monitoring.set_events(tool, events.PY_START | events.LINE)
                time.sleep(0.001)
                monitoring.restart_events()
                monitoring.set_events(tool, 0)
                monitoring.set_local_events(tool, fib.__code__, events.LINE)
                time.sleep(0.0005)
                monitoring.set_local_events(tool, fib.__code__, 0)
        finally:
            monitoring.free_tool_id(tool)

    switcher = threading.Thread(target=switch)
    switcher.start()

    def work(me):
        try:
            for i in range(STEPS // 10):
                if me % 2 and i % 3 == 0:
                    sys.settrace(trace if i % 2 else None)
                if i % 4 == 3:
                    threading.setprofile_all_threads(trace if i % 8 == 7 else None)
                check(fib(8) == 21, "wrong result")
                check(sum(numbers(50)) == 1225, "wrong result")
        finally:
            sys.settrace(None)
            sys.setprofile(None)

    def done():
        stop.set()
        switcher.join()
        threading.setprofile_all_threads(None)

    return work, done


@scenario
def looked_at(threads):
    """Frames, generators and tracebacks of running threads, seen and changed by others."""
    started = [None] * threads

    def numbers(n):
        total = 0
        for i in range(n):
            total += i
            yield i

    def inner(a, b=2, *rest, **named):
        c = a + b
        def captured():
            return c
        for d in range(20):
            e = d * c
        return captured() + len(rest)

    def work(me):
        started[me] = threading.get_ident()
        rng = random.Random(me)
        shared = numbers(50)
        for i in range(STEPS // 2):
            check(inner(i, 3, 4, x=5) == i + 4, "wrong result")
            check(sum(numbers(20)) == 190, "wrong result")
            next(shared, None)
            frame = sys._current_frames().get(started[rng.randrange(threads)])
            while frame is not None:
                names = dict(frame.f_locals)
                frame.f_lineno, frame.f_lasti, frame.f_globals, frame.f_builtins, repr(frame)
                if frame.f_code is inner.__code__ and "e" in names:
                    check(type(names["e"]) is int, "foreign value", names["e"])
                    frame.f_locals["extra"] = me
                    frame.f_locals["d"] = 1
                    frame.f_trace = None
                    frame.f_locals.get("extra")
                if frame.f_code is work.__code__ and "me" in names:
                    check(0 <= names["me"] < threads, "foreign value")
                    generator = names.get("shared")
                    if generator is not None:
                        generator.gi_frame and dict(generator.gi_frame.f_locals)
                        generator.gi_running, generator.gi_suspended, generator.gi_yieldfrom
                frame = frame.f_back
            if i % 10 == 0:
                "".join(traceback.format_stack(sys._current_frames().get(started[rng.randrange(threads)])))

    return work, nothing


@scenario
def collecting(threads):
    gone, finalised = itertools.count(), itertools.count()
    values = weakref.WeakValueDictionary()
    kept = {}

    class Node:
        def __init__(self):
            self.self = self

        def __del__(self):
            next(gone)

    def work(me):
        for i in range(STEPS):
            n = Node()
            weakref.finalize(n, next, finalised)
            values[me, i] = n
            if i % 10 == 0:
                kept[me, i] = n
            if i % 40 == 0:
                gc.collect()
                len(values), list(values.items())[:3], gc.get_objects()[:1], gc.get_stats()
            check(values[me, i] is n, "lost while it was held")

    def done():
        expected = threads * (STEPS - STEPS // 10)
        for _ in range(100):
            gc.collect()
            if repr(gone) == f"count({expected})" == repr(finalised):
                break
            time.sleep(0.02)
        else:
            # The last one of each thread may still be in a frame.
            check(False, "not finalised", gone, finalised, expected)
        check(all(values[k] is n for k, n in kept.items()), "kept ones lost")

    return work, done


@scenario
def signals(threads):
    got = itertools.count()
    before = signal.signal(signal.SIGUSR1, lambda number, frame: next(got))

    def work(me):
        import os
        for i in range(STEPS // 10):
            os.kill(os.getpid(), signal.SIGUSR1)
            sum(range(1000))
            signal.pthread_kill(threading.get_ident(), signal.SIGUSR1) if i % 5 == 0 else None

    def done():
        for _ in range(200):
            if repr(got) != "count(0)":
                break
            time.sleep(0.01)
        time.sleep(0.05)
        signal.signal(signal.SIGUSR1, before)
        check(repr(got) != "count(0)", "no handler ran")

    return work, done


@scenario
def exceptions(threads):
    shared = ValueError("shared")

    def deep(n):
        if n:
            deep(n - 1)
        raise shared

    def work(me):
        for i in range(STEPS // 4):
            try:
                try:
                    deep(5)
                except ValueError as e:
                    check(e is shared, "another exception")
                    check(sys.exception() is shared, "another thread's exception")
                    e.add_note(f"{me} {i}")
                    raise KeyError(me, i) from e
            except KeyError as e:
                check(e.args == (me, i) and e.__cause__ is shared, "another thread's exception")
                "".join(traceback.format_exception(e))
            check(sys.exception() is None, "an exception is still handled")

    return work, lambda: check(len(shared.__notes__) == threads * (STEPS // 4), "notes lost")


@scenario
def generators_driven(threads):
    closed = itertools.count()

    def echo():
        got = None
        try:
            while True:
                try:
                    got = yield got
                except KeyError as e:
                    got = e.args[0]
        finally:
            next(closed)

    made = [echo() for _ in range(STEPS)]
    barrier = threading.Barrier(threads)

    def work(me):
        for g in made:
            for act in (lambda: g.send(None), lambda: g.throw(KeyError(me)), lambda: next(g), lambda: g.send(None)):
                try:
                    got = act()
                    check(got is None or type(got) is int, "foreign value", got)
                except (ValueError, KeyError, StopIteration):
                    pass
            while True:
                try:
                    g.close()
                    break
                except ValueError as e:
                    check("already executing" in str(e), e)

    return work, lambda: check(all(g.gi_frame is None and not g.gi_running for g in made), "not closed")


@scenario
def event_loops(threads):
    loop = asyncio.new_event_loop()
    runner = threading.Thread(target=loop.run_forever)
    runner.start()
    ran = itertools.count()

    async def double(n):
        await asyncio.sleep(0)
        next(ran)
        return 2 * n

    async def own(me):
        q = asyncio.Queue(3)

        async def fill():
            for i in range(30):
                await q.put(i)

        async with asyncio.TaskGroup() as group:
            group.create_task(fill())
            got = group.create_task(asyncio.wait_for(drain(q), 60))
        return got.result()

    async def drain(q):
        return [await q.get() for _ in range(30)]

    def work(me):
        futures = [asyncio.run_coroutine_threadsafe(double(i), loop) for i in range(STEPS // 2)]
        check([f.result(60) for f in futures] == [2 * i for i in range(STEPS // 2)], "another's result")
        check(asyncio.run(own(me)) == list(range(30)), "another loop's elements")

    def done():
        loop.call_soon_threadsafe(loop.stop)
        runner.join()
        loop.close()
        check(next(ran) == threads * (STEPS // 2), "coroutines lost")

    return work, done


@scenario
def own_contexts(threads):
    def work(me):
        for i in range(STEPS // 4):
            with decimal.localcontext() as c:
                c.prec = me + 3
                time.sleep(0)
                check(len(str(decimal.Decimal(1) / 3)) == me + 5, "another thread's precision")
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                warnings.warn(f"{me} {i}")
                check([str(w.message) for w in caught] == [f"{me} {i}"], "another thread's warnings", *caught)

    return work, nothing


@scenario
def pickles(threads):
    shared = {"list": [], "dict": {}, "set": set()}

    def work(me):
        for i in range(STEPS // 4):
            shared["list"].append((me, i))
            shared["dict"][me, i] = i
            shared["set"].add((me, i))
            try:
                copied = pickle.loads(pickle.dumps(shared))
            except RuntimeError as e:
                check("during iteration" in str(e), e)
                continue
            check((me, i) in copied["list"] and copied["dict"][me, i] == i and (me, i) in copied["set"], "not in the copy")

    return work, lambda: check({len(x) for x in shared.values()} == {threads * (STEPS // 4)}, "elements lost")


@scenario
def interning(threads):
    names = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS):
            names[me].append(sys.intern(f"soak-{i}-" + "x" * (i % 9)))

    return work, lambda: check(all(len({id(x) for x in same}) == 1 for same in zip(*names)), "interned twice")


@scenario
def joined_and_sorted(threads):
    words = ["ab"] * 50
    numbers = list(range(50))

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            words.append("cd") if len(words) < 90 else words.clear()
            numbers[rng.randrange(50)] = me
            check(set(",".join(words)) <= set("abcd,"), "foreign text")
            try:
                check(len(sorted(numbers)) == 50 and sorted(words) is not None)
                max(words, default=""), sum(numbers), " ".join(map(str, numbers))
            except RuntimeError:
                pass

    return work, lambda: check(len(numbers) == 50, "elements lost")


if __name__ == "__main__":
    sys.exit(main())
