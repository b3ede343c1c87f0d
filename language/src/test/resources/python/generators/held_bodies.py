"""Bodies that somebody holds who closes them in time: the only loop or await that knows them, a task."""

import asyncio
import gc
import sys
import types


@types.coroutine
def pause(value):
    return (yield value)


def cleans(log, name):
    try:
        yield 1
        yield 2
    finally:
        log.append(name)


# A loop in a function leaves in several ways.
def breaks(log):
    for _ in cleans(log, "broken"):
        break
    log.append("behind")


def returns(log):
    for value in cleans(log, "returned"):
        return value


def raises(log):
    for _ in cleans(log, "raised"):
        raise KeyError


log = []
for _ in range(2000):
    log.clear()
    breaks(log)
    log.append(returns(log))
    try:
        raises(log)
    except KeyError:
        log.append("caught")
print(log)  # expect: ['broken', 'behind', 'returned', 1, 'raised', 'caught']


# Loops in generators that nobody goes on with.
def loops(log):
    for value in cleans(log, "inner"):
        yield value


def delegates(log):
    yield from loops(log)
    yield 3


class Box:
    pass


for maker in (loops, delegates, lambda log: (x for x in loops(log))):
    log = []
    box = Box()
    box.generator = maker(log)
    print(next(box.generator), log)
    del box.generator
    gc.collect()
    print(log)
# expect: 1 []
# expect: ['inner']
# expect: 1 []
# expect: ['inner']
# expect: 1 []
# expect: ['inner']

# One that is closed, and one that ends.
log = []
generator = delegates(log)
next(generator)
generator.close()
print(log, list(delegates(log)), log)  # expect: ['inner', 'inner'] [1, 2, 3] ['inner', 'inner']


# No stack is left to close it.
def overflows(log):
    def deeper():
        deeper()

    for _ in cleans(log, "closed"):
        deeper()


log = []
try:
    overflows(log)
except RecursionError:
    pass
gc.collect()
print(log)  # expect: ['closed']


# Coroutines.
class Manager:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exception):
        self.log.append("exit")


async def inner(log):
    async with Manager(log):
        await pause(1)


async def outer(log):
    await inner(log)
    log.append("not reached")


log = []
coroutine = outer(log)
coroutine.send(None)
known = coroutine.cr_await
del coroutine
gc.collect()
print(log, known.cr_frame)  # expect: ['exit'] None


# One that others have too is closed with the body that waits for it.
async def waits(awaitable):
    await awaitable


def delegates_to(generator):
    yield from generator


log = []
known = inner(log)
coroutine = waits(known)
coroutine.send(None)
del coroutine
gc.collect()
print(log, known.cr_frame)  # expect: ['exit'] None
known = cleans(log, "generator")
box = Box()
box.generator = delegates_to(known)
next(box.generator)
del box.generator
gc.collect()
print(log, known.gi_frame)  # expect: ['exit', 'generator'] None


# The awaiting coroutine goes on while the other one runs elsewhere.
async def takes(box, log):
    try:
        log.append(sys._getframe().f_generator.cr_running)
        await pause(1)
        log.append("went on")
        try:
            box.outer.throw(KeyError("meanwhile"))
        except StopIteration:
            log.append("ended")
        await pause(2)
    finally:
        log.append("finally")


async def shares(box, log):
    try:
        await takes(box, log)
    except ValueError as e:
        log.append(f"shares: {e}")


box = Box()
log = []
box.outer = shares(box, log)
box.outer.send(None)
box.inner = box.outer.cr_await
print(box.inner.send(None), log)  # expect: 2 [True, 'went on', 'shares: coroutine already executing', 'ended']
del box.inner
gc.collect()
print(log[-1])  # expect: finally


# A pending task that is dropped.
async def works(future, log):
    try:
        await future
    finally:
        log.append("work left")


def drop():
    messages = []
    log = []
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda loop, context: messages.append(context["message"]))
    task = loop.create_task(works(loop.create_future(), log))
    loop.run_until_complete(asyncio.sleep(0))
    assert not task.done()
    del task
    gc.collect()
    print(log, messages)
    loop.close()


drop()  # expect: ['work left'] ['Task was destroyed but it is pending!']
