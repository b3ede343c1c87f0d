"""Coroutines that the expression awaits that makes them, from the first step to the last."""

import contextvars
import functools
import gc
import sys
import traceback
import types
import warnings


@types.coroutine
def pause(value):
    return (yield value)


async def leaf(n):
    return n & 3


async def chain(depth):
    if depth == 0:
        return await leaf(depth)
    return await chain(depth - 1) + await leaf(depth)


async def paused(n):
    got = await pause(n)
    return got + n


async def outer(n):
    first = await paused(n)
    second = await paused(n + 1)
    return first * second


class Methods:
    async def method(self, n, *, more=0):
        return n + more

    @classmethod
    async def of_class(cls, n):
        return n

    @staticmethod
    async def static(n):
        return await pause(n)


def drive(coroutine, *sent):
    yielded = [coroutine.send(None)]
    try:
        for value in sent:
            yielded.append(coroutine.send(value))
    except StopIteration as e:
        return yielded, e.value
    return yielded, "suspended"


def finish(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    raise AssertionError("suspended")


async def many(n):
    total = 0
    for i in range(n):
        total += await leaf(i) + await chain(5)
    return total


print(finish(many(3000)))  # expect: 25500
print(drive(outer(3), 10, 20))  # expect: ([3, 4], 312)
for _ in range(2000):
    assert drive(outer(3), 10, 20) == ([3, 4], 312)


async def all_kinds():
    o = Methods()
    bound = o.method
    partly = functools.partial(leaf, 7)
    star = (6,)
    return [
        await o.method(1), await o.method(1, more=2), await bound(3), await Methods.of_class(4),
        await partly(), await leaf(*star), await (lambda: leaf(5))(), await functools.partial(o.method, more=1)(1),
    ]


print(finish(all_kinds()))  # expect: [1, 3, 3, 4, 3, 2, 1, 2]
print(drive(Methods.static(9), "x"))  # expect: ([9], 'x')

# What the awaiting coroutine shows while the other one waits.
c = outer(1)
print(c.cr_await, c.cr_running, c.cr_suspended)  # expect: None False False
print(c.send(None))  # expect: 1
inner = c.cr_await
print(inner.__name__, inner.cr_await.__name__, inner.cr_running, inner.cr_suspended)  # expect: paused pause False True
print(inner.cr_frame.f_locals, c.cr_frame.f_locals)  # expect: {'n': 1} {'n': 1}
try:
    inner.send(None)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
print(inner.cr_frame, c.cr_await is inner)  # expect: None True
try:
    c.send(None)
except RuntimeError as e:
    print(e)  # expect: cannot reuse already awaited coroutine


async def awaits_running():
    me = sys._getframe().f_generator
    print(me.cr_running, me.__name__)
    try:
        await me
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)


async def holds():
    await awaits_running()


finish(holds())  # expect: True awaits_running
# expect: ValueError coroutine already executing


# Exceptions go through with their frames.
async def fails(n):
    if n == 0:
        raise KeyError("deep")
    await fails(n - 1)


async def catches():
    try:
        await fails(3)
    except KeyError as e:
        return [f.name for f in traceback.extract_tb(e.__traceback__)]


print(finish(catches()))  # expect: ['catches', 'fails', 'fails', 'fails', 'fails']


async def thrown():
    try:
        await paused(1)
    except LookupError as e:
        names = [f.name for f in traceback.extract_tb(e.__traceback__)]
        return names, await paused(5)


c = thrown()
print(c.send(None))  # expect: 1
print(c.throw(LookupError("in")))  # expect: 5
try:
    c.send(7)
except StopIteration as e:
    print(e.value)  # expect: (['thrown', 'paused', 'pause'], 12)


# Closing reaches the innermost.
async def cleans(log):
    try:
        await pause(1)
    finally:
        log.append("cleaned")


async def holds_cleaning(log):
    await cleans(log)


log = []
c = holds_cleaning(log)
c.send(None)
c.close()
print(log, c.cr_frame)  # expect: ['cleaned'] None

# A dropped coroutine closes those that it awaits.
log = []
c = holds_cleaning(log)
c.send(None)
del c
gc.collect()
print(log)  # expect: ['cleaned']

# Context variables.
variable = contextvars.ContextVar("variable", default=0)


async def sets(n):
    variable.set(n)


async def sees():
    await sets(5)
    return variable.get()


print(contextvars.copy_context().run(finish, sees()), variable.get())  # expect: 5 0

# Only what nobody awaits is told of.
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    async def forgets():
        leaf(1)
        await leaf(2)
        gc.collect()

    finish(forgets())
    gc.collect()
print([str(w.message) for w in caught])  # expect: ["coroutine 'leaf' was never awaited"]

# Where a coroutine was made.
sys.set_coroutine_origin_tracking_depth(1)


async def made():
    origin = sys._getframe().f_generator.cr_origin
    return origin[0][2]


async def makes():
    return await made()


print(finish(makes()))  # expect: makes
sys.set_coroutine_origin_tracking_depth(0)

# What a tracer is told.
events = []


def tracer(frame, event, arg):
    if frame.f_code in (paused.__code__, leaf.__code__, both.__code__):
        events.append((frame.f_code.co_name, event))
        frame.f_trace_lines = False
        return tracer


async def both():
    return await leaf(1) + await paused(1)


sys.settrace(tracer)
result = drive(both(), 4)
sys.settrace(None)
print(result)  # expect: ([1], 6)
for event in events:
    print(*event)
# expect: both call
# expect: leaf call
# expect: leaf return
# expect: both exception
# expect: paused call
# expect: paused return
# expect: both return
# expect: both call
# expect: paused call
# expect: paused exception
# expect: paused return
# expect: both exception
# expect: both return


class NoAwait:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, *exception):
        self.seen = exception[0]
        return True


async def enters():
    manager = NoAwait()
    async with manager as value:
        raise IndexError(value)
    return manager.seen


print(finish(enters()))  # expect: <class 'IndexError'>
