"""Bodies that delegate to others, many deep: a step goes to the innermost at once, and nobody can tell."""
import asyncio
import gc
import inspect
import sys
import threading
import traceback


def callers(frame):
    names = []
    while frame and frame.f_code.co_name != "<module>":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def leaf(log):
    for i in range(3):
        log.append(callers(sys._getframe()))
        got = yield i
        if got:
            log.append(got)
    return "leaf"


def level(n, log):
    result = yield from (level(n - 1, log) if n else leaf(log))
    return result + str(n)


log = []
g = level(2, log)
print(next(g), next(g), g.send("sent"))  # expect: 0 1 2
try:
    next(g)
except StopIteration as e:
    print(e.value)  # expect: leaf012
print(log[0])  # expect: ['leaf', 'level', 'level', 'level']
print(log[1])  # expect: ['leaf', 'level', 'level', 'level']
print(log[2])  # expect: sent
print(log[3])  # expect: ['leaf', 'level', 'level', 'level']


def failing(n):
    if n == 2:
        try:
            yield from failing(n - 1)
        except ZeroDivisionError as e:
            yield [f.name for f in traceback.extract_tb(e.__traceback__)]
        yield "after"
    elif n:
        yield from failing(n - 1)
    else:
        yield "before"
        1 / 0


print(list(failing(4)))  # expect: ['before', ['failing', 'failing', 'failing'], 'after']

g = failing(1)
print(next(g))  # expect: before
try:
    next(g)
except ZeroDivisionError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])  # expect: ['<module>', 'failing', 'failing']


def state(generator):
    return inspect.getgeneratorstate(generator)[4:], generator.gi_running, generator.gi_yieldfrom is None


def looking(n, known):
    if n:
        inner = known[n - 1] = looking(n - 1, known)
        yield from inner
    else:
        yield
        for key in sorted(known):
            print(key, *state(known[key]))
            try:
                next(known[key])
            except ValueError as e:
                print(e)
        yield


known = {}
g = looking(3, known)
next(g)
for key in sorted(known):
    print(key, *state(known[key]))
# expect: 0 SUSPENDED False True
# expect: 1 SUSPENDED False False
# expect: 2 SUSPENDED False False
next(g)
# expect: 0 RUNNING True True
# expect: generator already executing
# expect: 1 RUNNING True True
# expect: generator already executing
# expect: 2 RUNNING True True
# expect: generator already executing
print(next(known[1], "end"), next(g, "end"), state(known[2])[0])  # expect: end end CLOSED


def closing(n, log):
    try:
        if n:
            yield from closing(n - 1, log)
        else:
            while True:
                try:
                    yield 1
                except KeyError:
                    yield "key"
    finally:
        log.append(n)


log = []
g = closing(3, log)
print(next(g), next(g), g.throw(KeyError()), next(g))  # expect: 1 1 key 1
g.close()
print(log)  # expect: [0, 1, 2, 3]


def handling(n):
    if n == 2:
        try:
            raise KeyError("k")
        except KeyError:
            yield from handling(n - 1)
    elif n:
        yield from handling(n - 1)
    else:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]


print(list(handling(4)))  # expect: [<class 'KeyError'>, <class 'KeyError'>]


def recursion(n):
    return 1 + recursion(n - 1) if n else 0


def limited(n):
    if n:
        yield from limited(n - 1)
    else:
        yield 0
        try:
            yield recursion(800)
        except RecursionError:
            yield "limit"


print(list(limited(500)), list(limited(100)))  # expect: [0, 'limit'] [0, 800]

# Two that delegate to the same one.
shared = iter(x for x in range(6))
delegates = [level_of(shared) for level_of in [lambda s: (yield from s)] * 2]
a, b = delegates
print(next(a), next(b), next(a), next(shared), next(b), next(a), next(a, "end"), next(b, "end"))
# expect: 0 1 2 3 4 5 end end


def outer(inner):
    try:
        yield from inner
    finally:
        print("closed")


def outermost(inner):
    yield from outer(inner)


inner = (x for x in range(6))
g = outermost(inner)
print(next(g), next(g))  # expect: 0 1
del g
gc.collect()  # expect: closed
print(list(inner))  # expect: []


async def waiting(n):
    if n:
        return await waiting(n - 1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return callers(sys._getframe())[:4]


async def cancelled():
    task = asyncio.create_task(waiting(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


print(asyncio.run(waiting(2)))  # expect: ['waiting', 'waiting', 'waiting', '_run']
asyncio.run(cancelled())  # expect: cancelled


# Threads that share a chain get a value each or are refused; nothing is lost, nothing given twice.
def numbers(n):
    for k in range(0, n, 50):
        yield from range(k, k + 25)
        yield from sub(k + 25, k + 50)


def sub(low, high):
    for i in range(low, high):
        yield i


def nested(n, depth):
    if depth:
        yield from nested(n, depth - 1)
    else:
        yield from numbers(n)


def work(generator, taken):
    while True:
        try:
            taken.append(next(generator))
        except ValueError as e:
            if "already executing" not in str(e):
                raise
        except StopIteration:
            return


g = nested(20000, 6)
taken = [[] for _ in range(4)]
threads = [threading.Thread(target=work, args=(g, own)) for own in taken]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(sum(taken, [])) == list(range(20000)))  # expect: True
