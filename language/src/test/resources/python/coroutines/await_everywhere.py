class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        return (yield self.question)


def run(coroutine, answers):
    asked = []
    value = None
    answers = iter(answers)
    try:
        while True:
            asked.append(coroutine.send(value))
            value = next(answers)
    except StopIteration as e:
        return asked, e.value


class Range:
    def __init__(self, n):
        self.values = iter(range(n))

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self.values:
            await Ask("next")
            return value
        raise StopAsyncIteration


class Manager:
    async def __aenter__(self):
        return await Ask("enter")

    async def __aexit__(self, kind, value, traceback):
        await Ask("exit")
        return kind is ValueError


async def loop():
    total = []
    async for x in Range(3):
        if x == 1:
            continue
        total.append(x)
    else:
        total.append("else")
    return total, [x async for x in Range(2)], {x: await Ask(x) for x in range(2)}


async def manage():
    async with Manager() as a, Manager() as b:
        raise ValueError(a, b)
    for i in range(2):
        async with Manager():
            if i == 0:
                continue
            return "left"


async def values():
    try:
        x = yield 1
        await Ask("between")
        yield x
    finally:
        await Ask("cleanup")


async def consume():
    g = values()
    first = await g.asend(None)
    second = await g.asend("sent")
    await g.aclose()
    return first, second, [v async for v in values()]


print(run(loop(), "abcdefghij"))  # expect: (['next', 'next', 'next', 'next', 'next', 0, 1], ([0, 2, 'else'], [0, 1], {0: 'f', 1: 'g'}))
print(run(manage(), "abcdefghij"))  # expect: (['enter', 'enter', 'exit', 'exit', 'enter', 'exit', 'enter', 'exit'], 'left')
print(run(consume(), "abcdefghij"))  # expect: (['between', 'cleanup', 'between', 'cleanup'], (1, 'sent', [1, None]))


async def number():
    return await 5


try:
    number().send(None)
except TypeError as e:
    print(e)  # expect: 'int' object can't be awaited

c = loop()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)  # expect: cannot reuse already awaited coroutine
