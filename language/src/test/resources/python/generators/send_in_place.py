"""generator.send and coroutine.send, which run the body in place."""


def averager():
    total = 0
    while True:
        value = yield total
        if value is None:
            return total
        total += value


def run(n):
    generator = averager()
    next(generator)
    result = 0
    for i in range(n):
        result = generator.send(i)
    try:
        generator.send(None)
    except StopIteration as e:
        return result, e.value


print(run(30000))  # expect: (449985000, 449985000)


def attempt(generator, value):
    try:
        return generator.send(value)
    except BaseException as e:
        return f"{type(e).__name__}({e})"


def ends():
    yield 1
    return "end"


def raises():
    yield 1
    raise KeyError("inside")


def stops():
    yield 1
    raise StopIteration("early")


def own():
    yield attempt(me, None)


async def coroutine():
    return 5


for _ in range(300):
    g = ends()
    results = [attempt(g, 7), attempt(g, None), attempt(g, None), attempt(g, None)]
    g = raises()
    results += [attempt(g, None), attempt(g, 1), attempt(g, 1)]
    g = stops()
    results += [attempt(g, None), attempt(g, 1)]
    me = own()
    results.append(attempt(me, None))
    c = coroutine()
    results += [attempt(c, 3), attempt(c, None), attempt(c, None)]
    g = ends()
    g.close()
    results += [attempt(g, None), attempt(g, 2), attempt([], None)]
for result in results:
    print(result)
# expect: TypeError(can't send non-None value to a just-started generator)
# expect: 1
# expect: StopIteration(end)
# expect: StopIteration()
# expect: 1
# expect: KeyError('inside')
# expect: StopIteration()
# expect: 1
# expect: RuntimeError(generator raised StopIteration)
# expect: ValueError(generator already executing)
# expect: TypeError(can't send non-None value to a just-started coroutine)
# expect: StopIteration(5)
# expect: RuntimeError(cannot reuse already awaited coroutine)
# expect: StopIteration()
# expect: StopIteration()
# expect: AttributeError('list' object has no attribute 'send')


# The frames of an exception that comes out of the body.
def depth(e):
    names = []
    entry = e.__traceback__
    while entry is not None:
        names.append(entry.tb_frame.f_code.co_name)
        entry = entry.tb_next
    return names


def consumer():
    g = raises()
    g.send(None)
    g.send(None)


try:
    consumer()
except KeyError as e:
    print(depth(e))  # expect: ['<module>', 'consumer', 'raises']


class Mixed:
    def send(self, value):
        return value * 2


def sends(target, value):
    return target.send(value)


g = averager()
next(g)
print([sends(t, 4) for t in (g, Mixed(), g, Mixed())])  # expect: [4, 8, 8, 8]
