"""Families of storm.py of what programs are made of: classes under construction, suspended functions, code, frames, modules, threads.

As in storm_native.py a family gives shared objects, steps of its own and perhaps a function that ends it.
"""

import abc
import ast
import asyncio
import collections
import concurrent.futures
import contextlib
import copy
import dataclasses
import enum
import functools
import importlib
import importlib.util
import io
import linecache
import os
import queue
import random
import sys
import tempfile
import threading
import time
import traceback
import types
import typing

from storm_state import wrong

FAMILIES = {}


def family(make):
    FAMILIES[make.__name__] = make
    return make


T = typing.TypeVar("T")


@family
def classes_in_the_making():
    class Meta(type):
        log = []

        def __prepare__(name, bases):
            return {"prepared": 1}

        def __new__(cls, name, bases, body):
            return super().__new__(cls, name, bases, dict(body))

    class Base(metaclass=Meta):
        def __init_subclass__(cls):
            cls.made = 1

    class Shape(abc.ABC):
        @abc.abstractmethod
        def area(self):
            pass

    @typing.runtime_checkable
    class Sized(typing.Protocol):
        def area(self): ...

    dispatch = functools.singledispatch(lambda x: "any")
    members = []

    def derive(rng):
        class Made(Base):
            x: int = 1

            def method(self):
                return super().__hash__()
        Made.made, Made.prepared, Made().method(), Made.__mro__, Base.__subclasses__()

    def change_meta(rng):
        rng.choice((lambda: setattr(Meta, "extra", rng.random()), lambda: delattr(Meta, "extra"), lambda: setattr(Meta, "__call__", lambda cls, *a: type.__call__(cls, *a)),
                    lambda: delattr(Meta, "__call__"), lambda: setattr(Base, "prepared", rng.random()), lambda: setattr(Base, "__getattribute__", object.__getattribute__),
                    lambda: delattr(Base, "__getattribute__"), lambda: setattr(Base, "__init_subclass__", classmethod(lambda cls: setattr(cls, "made", 2)))))()

    def data(rng):
        @dataclasses.dataclass(frozen=rng.random() < 0.5, order=True, slots=rng.random() < 0.5)
        class Record:
            a: int
            b: list = dataclasses.field(default_factory=list)
        r = Record(1)
        dataclasses.replace(r, a=2) > r or wrong("another order")
        dataclasses.asdict(r), repr(r), hash(Record) , copy.replace(r, a=3)

    def enumerate_(rng):
        E = enum.Enum("E", ["A", "B", "C"])
        E.A is E["A"] or wrong("two members")
        F = enum.Flag("F", "X Y Z")
        members[:] = [E.A, F.X | F.Y]
        repr(members), list(E), F(3), ~F.X

    def generics(rng):
        class Box(typing.Generic[T]):
            pass
        Box[int], list[T][int], typing.Optional[Box[T]][str], int | None, typing.get_type_hints(derive), typing.Union[int, str], typing.Literal[1, 2]

        class Pair[A, B = int]:
            type Alias[X] = dict[A, X]
        Pair[int].__args__, Pair.Alias[str].__value__, Pair.__type_params__

    def abstract(rng):
        class Own(Shape):
            def area(self):
                return 1
        other = type("Other", (), {"area": lambda self: 1})
        Shape.register(other)
        isinstance(other(), Shape) or wrong("not registered")
        isinstance(Own(), Sized) or wrong("no protocol")
        issubclass(int, Shape), isinstance([], collections.abc.Hashable)

    def tuples(rng):
        P = collections.namedtuple("P", "x y")
        P(1, 2)._replace(x=3), typing.NamedTuple("N", [("a", int)])(1), typing.TypedDict("D", {"a": int})(a=1)

    def dispatching(rng):
        kind = type("Kind", (int,), {})
        dispatch.register(kind, lambda x: "kind")
        dispatch(kind()) == "kind" or wrong("another function")
        dispatch(1), dispatch("x"), dispatch.registry

    return [Meta, Base, Shape, dispatch], [derive, derive, change_meta, data, enumerate_, generics, abstract, tuples, dispatching]


@family
def suspended():
    def numbers():
        try:
            while True:
                got = yield 1
                if got == 3:
                    return 7
        finally:
            len("end")

    def delegating():
        while True:
            yield from rng_free()

    def rng_free():
        yield 1
        yield 2

    async def coroutine():
        await Pause()
        return 5

    class Pause:
        def __await__(self):
            for i in range(40):
                yield i

    async def stream():
        try:
            for i in range(50):
                got = yield i
        finally:
            await Pause()

    make = [numbers, delegating, coroutine, stream]
    current = [f() for f in make]

    def resume(rng):
        at = rng.randrange(3)
        g = current[at]
        try:
            rng.choice((lambda: g.send(None), lambda: g.send(3), lambda: next(g), lambda: g.throw(KeyError), g.close))()
        except (StopIteration, KeyError, RuntimeError):
            current[at] = make[at]()

    def look(rng):
        g = rng.choice(current[:2])
        g.gi_running, g.gi_frame and g.gi_frame.f_lineno, g.gi_yieldfrom, g.gi_suspended, repr(g), g.gi_code
        g.gi_frame and dict(g.gi_frame.f_locals)
        c = current[2]
        c.cr_running, c.cr_await, c.cr_frame and c.cr_frame.f_lasti, c.cr_origin

    def step_async(rng):
        s = current[3]
        step = rng.choice((s.__anext__, lambda: s.asend(None), lambda: s.athrow(KeyError), s.aclose))()
        try:
            for _ in range(rng.randrange(3)):
                step.send(None)
        except StopIteration:
            pass
        except (StopAsyncIteration, KeyError, RuntimeError):
            current[3] = stream()
        step.close()

    def manage(rng):
        @contextlib.contextmanager
        def open_():
            yield 1
        with open_() as x:
            x == 1 or wrong("another value")

    lent = [contextlib.ExitStack(), contextlib.suppress(KeyError), contextlib.redirect_stdout(io.StringIO())]

    def stack(rng):
        lent[0].callback(int)
        if rng.random() < 0.2:
            lent[0].close()

    return [], [resume, resume, resume, look, step_async, manage, stack]


@family
def trees_and_code():
    source = "def f(a, b=1, *c, d=2, **e):\n  x = [i for i in c if i]\n  return lambda: (a, x)\nclass C:\n  y: int = 1\n  def m(self): return __class__\n"
    tree = ast.parse(source)
    codes = [compile(source, "<storm>", "exec")]
    nodes = list(ast.walk(tree))

    def change(rng):
        node = rng.choice(nodes)
        names = node._fields
        if names:
            name = rng.choice(names)
            old = getattr(node, name)
            if isinstance(old, list):
                rng.choice((lambda: old.append(ast.Pass()), lambda: old.pop(), old.reverse, old.clear, lambda: old.insert(0, None)))()
            setattr(node, name, rng.choice((old, old, None, 1, "a", ast.Name("x", ast.Load()), ast.Constant(1), [])))
            if rng.random() < 0.2:
                delattr(node, name)
            setattr(node, name, old)

    def build(rng):
        codes[0] = compile(rng.choice((tree, source)), "<storm>", "exec")

    def show(rng):
        rng.choice((lambda: ast.dump(tree), lambda: ast.unparse(tree), lambda: ast.fix_missing_locations(tree), lambda: copy.deepcopy(tree), lambda: list(ast.walk(tree)), lambda: repr(tree)))()

    def renew(rng):
        if rng.random() < 0.1:
            tree.body[:] = ast.parse(source).body
            nodes[:] = ast.walk(tree)

    def run(rng):
        scope = {}
        exec(codes[0], scope)
        scope["f"](1)(), scope["C"]().m()
        code = scope["f"].__code__
        code.replace(co_name="g"), list(code.co_lines()), list(code.co_positions()), hash(code)

    def compile_alone(rng):
        eval(f"{rng.randrange(99)} + 1"), compile("x = " + "(" * 20 + ")" * 20, "s", "exec")

    return [tree, *codes], [change, change, build, show, renew, run, compile_alone]


@family
def frames_and_tracing():
    frames = collections.deque(maxlen=10)
    tracebacks = collections.deque(maxlen=10)
    monitoring = sys.monitoring

    def inner(a, b=2):
        c = [a, b]
        frames.append(sys._getframe())
        if a == 3:
            raise ValueError(a)
        return lambda: c

    def call(rng):
        try:
            inner(rng.randrange(5))()
        except ValueError as e:
            tracebacks.append(e.__traceback__)
            raise

    def look(rng):
        frame = frames[-1]
        rng.choice((lambda: dict(frame.f_locals), lambda: frame.f_locals.__setitem__("a", 1), lambda: frame.f_locals.update(z=1), lambda: frame.f_lineno, lambda: frame.f_back, frame.clear,
                    lambda: traceback.format_stack(frame, 5), lambda: frame.f_code.co_name, lambda: repr(frame), lambda: setattr(frame, "f_trace", None), lambda: setattr(frame, "f_trace_lines", False),
                    lambda: list(frame.f_locals), lambda: sys._current_frames(), lambda: sys._current_exceptions()))()

    def failures(rng):
        tb = tracebacks[-1]
        rng.choice((lambda: setattr(tb, "tb_next", rng.choice((None, tracebacks[0]))), lambda: traceback.format_tb(tb, 5), lambda: tb.tb_frame.f_locals, lambda: tb.tb_lineno,
                    lambda: traceback.TracebackException.from_exception(ValueError(1).with_traceback(tb), limit=3, capture_locals=True)))()

    def trace(rng):
        rng.choice((lambda: sys.settrace(lambda *a: None), lambda: sys.settrace(None), lambda: sys.setprofile(lambda *a: None), lambda: sys.setprofile(None),
                    lambda: threading.setprofile_all_threads(None), lambda: sys.setswitchinterval(0.005)))()

    def monitor(rng):
        tool = rng.randrange(3, 5)
        E = monitoring.events
        rng.choice((lambda: monitoring.use_tool_id(tool, "storm"), lambda: monitoring.free_tool_id(tool), lambda: monitoring.set_events(tool, rng.choice((0, E.CALL, E.LINE, E.PY_RETURN))),
                    lambda: monitoring.register_callback(tool, E.LINE, rng.choice((None, lambda *a: monitoring.DISABLE))), monitoring.restart_events,
                    lambda: monitoring.set_local_events(tool, inner.__code__, rng.choice((0, E.PY_START))), lambda: monitoring.get_events(tool)))()

    def close():
        sys.settrace(None)
        sys.setprofile(None)
        for tool in (3, 4):
            monitoring.free_tool_id(tool)

    return [], [call, call, look, look, failures, trace, monitor], close


@family
def imports():
    folder = tempfile.TemporaryDirectory()
    for i in range(5):
        with open(os.path.join(folder.name, f"stormed{i}.py"), "w") as file:
            file.write(f"import stormed{(i + 1) % 5}\nvalue = {i}\nclass C: pass\ndef __getattr__(name): return {i}\n")
    sys.path.insert(0, folder.name)
    importlib.invalidate_caches()
    names = [f"stormed{i}" for i in range(5)]

    def load(rng):
        at = rng.randrange(5)
        importlib.import_module(names[at]).value in (at, 99) or wrong("another module")

    def drop(rng):
        sys.modules.pop(rng.choice(names), None)

    def reload(rng):
        importlib.reload(sys.modules[rng.choice(names)])

    def use(rng):
        module = sys.modules[rng.choice(names)]
        rng.choice((lambda: setattr(module, "value", 99), lambda: module.anything, lambda: dir(module), lambda: repr(module), lambda: module.__spec__.name, lambda: setattr(module, "__class__", Module)))()

    def lines(rng):
        linecache.checkcache(), linecache.getline(os.path.join(folder.name, "stormed0.py"), 1), importlib.util.find_spec(rng.choice(names))

    def close():
        sys.path.remove(folder.name)

    class Module(types.ModuleType):
        pass

    return [], [load, load, drop, reload, use, lines], close


@family
def executors():
    pool = [concurrent.futures.ThreadPoolExecutor(2)]
    futures = collections.deque(maxlen=10)
    own = [concurrent.futures.Future()]
    lines = [queue.Queue(5), queue.SimpleQueue(), queue.PriorityQueue(5)]
    condition, event, semaphore = threading.Condition(), threading.Event(), threading.BoundedSemaphore(2)
    barrier = [threading.Barrier(2)]
    local = threading.local()

    def submit(rng):
        futures.append(pool[0].submit(rng.choice((int, lambda: 1 / 0, lambda: time.sleep(0.0001)))))
        rng.choice((lambda: futures[0].cancel(), lambda: futures[0].exception(0.01), lambda: futures[-1].add_done_callback(repr), lambda: list(pool[0].map(abs, range(5))),
                    lambda: concurrent.futures.wait(list(futures), 0.01)))()

    def settle(rng):
        f = own[0]
        rng.choice((lambda: f.set_result(1), lambda: f.set_exception(KeyError()), f.set_running_or_notify_cancel, f.cancel, lambda: f.result(0), lambda: f.add_done_callback(repr), f.done))()
        if f.done():
            own[0] = concurrent.futures.Future()

    def shut(rng):
        if rng.random() < 0.05:
            old, pool[0] = pool[0], concurrent.futures.ThreadPoolExecutor(2)
            old.shutdown(wait=rng.random() < 0.5, cancel_futures=True)

    def pass_on(rng):
        q = rng.choice(lines)
        rng.choice((lambda: q.put(rng.randrange(9), timeout=0.001), lambda: q.get(timeout=0.001), q.get_nowait, q.qsize, lambda: q.task_done(), lambda: q.put_nowait(1), q.empty))()

    def end_of_queue(rng):
        if rng.random() < 0.1:
            lines[0].shutdown(immediate=rng.random() < 0.5)
            lines[0] = queue.Queue(5)

    def wait(rng):
        with condition:
            rng.choice((lambda: condition.wait(0.0005), condition.notify, condition.notify_all))()
        rng.choice((event.set, event.clear, lambda: event.wait(0.0005), lambda: semaphore.acquire(timeout=0.0005), semaphore.release))()

    def meet(rng):
        rng.choice((lambda: barrier[0].wait(0.001), barrier[0].reset, barrier[0].abort, lambda: barrier[0].broken))()
        if rng.random() < 0.1:
            barrier[0] = threading.Barrier(2)

    def locals_(rng):
        local.x = rng.random()
        local.__dict__.copy(), threading.enumerate(), threading.current_thread().name, repr(threading.current_thread())

    def start(rng):
        t = threading.Thread(target=int)
        t.start()
        rng.choice((t.join, lambda: t.join(0), t.is_alive, lambda: t.ident))()
        timer = threading.Timer(0.0001, int)
        timer.start()
        timer.cancel()

    def close():
        pool[0].shutdown()

    return [condition, local], [submit, submit, settle, shut, pass_on, pass_on, end_of_queue, wait, meet, locals_, start], close


@family
def loops():
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    futures = collections.deque(maxlen=8)

    async def work(n):
        await asyncio.sleep(0)
        return n

    def submit(rng):
        futures.append(asyncio.run_coroutine_threadsafe(work(3), loop))
        rng.choice((lambda: futures[0].result(0.05) == 3 or wrong("another result"), lambda: futures[-1].cancel(), lambda: loop.call_soon_threadsafe(int), lambda: asyncio.all_tasks(loop),
                    loop.is_running, lambda: repr(loop), loop.time))()

    future = [loop.create_future()]

    def settle(rng):
        f = future[0]
        rng.choice((lambda: f.set_result(1), lambda: f.set_exception(KeyError(1)), f.cancel, f.done, lambda: f.add_done_callback(lambda f: None), lambda: f.remove_done_callback(repr), lambda: f.result(),
                    f.exception, lambda: repr(f)))()
        if f.done():
            future[0] = loop.create_future()

    def own(rng):
        if rng.random() < 0.1:
            asyncio.run(work(1)) == 1 or wrong("another result")

    def close():
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)
        loop.close()

    return [], [submit, settle, own], close
