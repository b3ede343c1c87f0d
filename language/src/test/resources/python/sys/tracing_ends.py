# What trace and profile functions hear where iterators, generators and blocks end, and where frames say they are then.
import sys


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


def one():
    yield 1


def valued():
    yield 1
    return 2


async def asynchronous():
    yield 1


async def waits():
    async for x in asynchronous():
        pass


def loops():
    for x in [1]: pass
    for x in one(): pass
    for x in valued(): pass
    for x in Countdown(1): pass
    with open("/dev/null") as f:
        for line in f: pass


def events(function, setter):
    found = []

    def record(frame, event, arg):
        name = arg[0].__name__ if event == "exception" else getattr(arg, "__name__", type(arg).__name__)
        found.append((frame.f_code.co_name, event, frame.f_lineno - function.__code__.co_firstlineno, name))
        return record

    setter(record)
    try:
        function()
    finally:
        setter(None)
    return found


print([e[2:] for e in events(loops, sys.settrace) if e[:2] == ("loops", "exception")])  # expect: [(3, 'StopIteration'), (4, 'StopIteration')]


def run_coroutine():
    try:
        waits().send(None)
    except StopIteration:
        pass


print([e[3] for e in events(run_coroutine, sys.settrace) if e[1] == "exception"])  # expect: ['StopIteration', 'StopAsyncIteration', 'StopIteration']


def first():
    return sum(x for x in (1, 2))


print([e[1] for e in events(first, sys.settrace) if e[0] == "<genexpr>"])  # expect: ['call', 'line', 'return', 'call', 'line', 'return', 'call', 'line', 'return']


def steps():
    yield 1
    2
    return 3


def profiled():
    for x in steps(): pass


base = steps.__code__.co_firstlineno - profiled.__code__.co_firstlineno
print([e[2] - base for e in events(profiled, sys.setprofile) if e[0] == "steps"])  # expect: [0, 1, 1, 3]


def manages():
    with open("/dev/null"):
        pass


print([e[3] for e in events(manages, sys.setprofile) if e[1] == "c_call"])  # expect: ['open', '__enter__', '__exit__', 'setprofile']


def runs():
    exec("x = 1")


print([e[2] + runs.__code__.co_firstlineno for e in events(runs, sys.settrace) if e[0] == "<module>"])  # expect: [0, 1, 1]

monitoring = sys.monitoring
monitoring.use_tool_id(3, "ends")
seen = []
for name in ("RAISE", "STOP_ITERATION", "EXCEPTION_HANDLED", "RERAISE", "PY_UNWIND"):
    monitoring.register_callback(
        3, getattr(monitoring.events, name), lambda code, offset, e, name=name: seen.append((name, type(e).__name__)))


def closes():
    for x in one(): pass
    g = one()
    next(g)
    g.close()


monitoring.set_events(3, sum(getattr(monitoring.events, name) for name in ("RAISE", "STOP_ITERATION", "EXCEPTION_HANDLED", "RERAISE", "PY_UNWIND")))
closes()
monitoring.set_events(3, 0)
monitoring.free_tool_id(3)
print(seen)  # expect: [('STOP_ITERATION', 'StopIteration'), ('RAISE', 'GeneratorExit'), ('EXCEPTION_HANDLED', 'GeneratorExit'), ('RERAISE', 'GeneratorExit'), ('PY_UNWIND', 'GeneratorExit')]
