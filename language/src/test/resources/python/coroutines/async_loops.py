"""async for over asynchronous generators, whose steps are taken without awaitables."""

import gc
import sys
import types


@types.coroutine
def pause(value):
    return (yield value)


def finish(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    raise AssertionError("suspended")


async def count(n):
    for i in range(n):
        yield i


async def waits(n):
    for i in range(n):
        got = await pause(i)
        yield i, got


async def total(n):
    result = 0
    async for i in count(n):
        result += i
    else:
        result += 1
    return result


print(finish(total(20000)))  # expect: 199990001


async def collects(n):
    return [pair async for pair in waits(n)]


for _ in range(500):
    c = collects(3)
    assert [c.send(None), c.send("a"), c.send("b")] == [0, 1, 2]
    try:
        c.send("c")
    except StopIteration as e:
        result = e.value
print(result)  # expect: [(0, 'a'), (1, 'b'), (2, 'c')]

# What is seen of a loop that waits for its generator.
made = []


async def shows():
    generator = waits(2)
    made.append(generator)
    async for pair in generator:
        print("got", pair)


c = shows()
print(c.send(None))  # expect: 0
g = made[0]
print(type(c.cr_await).__name__, g.ag_running, g.ag_await.__name__)  # expect: async_generator_asend True pause
try:
    g.__anext__().send(None)
except RuntimeError as e:
    print(e)  # expect: anext(): asynchronous generator is already running
step = c.cr_await
print(c.send(5))  # expect: got (0, 5)
# expect: 1
try:
    step.send(None)
except RuntimeError as e:
    print(e)  # expect: cannot reuse already awaited __anext__()/asend()
c.close()
print(g.ag_running, g.ag_frame)  # expect: False None


# Exceptions from inside and from outside.
async def fails(n):
    for i in range(n):
        yield i
    raise KeyError("end")


async def catches():
    seen = []
    try:
        async for i in fails(3):
            seen.append(i)
    except KeyError as e:
        seen.append(str(e))
    return seen


print(finish(catches()))  # expect: [0, 1, 2, "'end'"]


async def raises_stop(kind):
    yield 1
    raise kind


async def catches_stop(kind):
    try:
        async for i in raises_stop(kind):
            pass
    except RuntimeError as e:
        return str(e), type(e.__cause__).__name__


print(finish(catches_stop(StopAsyncIteration)))  # expect: ('async generator raised StopAsyncIteration', 'StopAsyncIteration')
print(finish(catches_stop(StopIteration)))  # expect: ('async generator raised StopIteration', 'StopIteration')


async def handles(log):
    try:
        await pause("waiting")
        yield 1
    except LookupError as e:
        log.append(repr(e))
        yield 2
    finally:
        log.append("left")


async def thrown(log):
    async for value in handles(log):
        log.append(value)
    return log


c = thrown([])
print(c.send(None))  # expect: waiting
try:
    c.throw(LookupError("in"))
except StopIteration as e:
    print(e.value)  # expect: ["LookupError('in')", 2, 'left']

# Leaving early, and going on with what is left.
hooks = []
old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(lambda g: hooks.append(("first", g.__name__)), lambda g: hooks.append(("last", g.__name__)))


async def leaves():
    async for i in count(5):
        if i == 2:
            break
    generator = count(5)
    async for i in generator:
        break
    rest = [i async for i in generator]
    return i, rest, [i async for i in generator]


print(finish(leaves()))  # expect: (0, [1, 2, 3, 4], [])
gc.collect()
print(hooks)  # expect: [('first', 'count'), ('last', 'count'), ('first', 'count')]
sys.set_asyncgen_hooks(*old)


# A generator that iterates over itself.
async def itself():
    async for i in me:
        yield i


me = itself()


async def loops():
    try:
        async for i in me:
            pass
    except RuntimeError as e:
        return str(e)


print(finish(loops()))  # expect: anext(): asynchronous generator is already running


# Other asynchronous iterators, in the same loop.
class Iterator:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        return self.n


async def any_kind(source):
    return [i async for i in source]


print(finish(any_kind(count(3))), finish(any_kind(Iterator(3))))  # expect: [0, 1, 2] [2, 1, 0]


async def sends():
    async def echo():
        got = None
        while True:
            got = yield got

    generator = echo()
    seen = []
    async for value in generator:
        seen.append(value)
        seen.append(await generator.asend(len(seen)))
        if len(seen) > 5:
            await generator.aclose()
    return seen


print(finish(sends()))  # expect: [None, 1, None, 3, None, 5]
