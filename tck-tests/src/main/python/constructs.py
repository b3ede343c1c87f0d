"""Runs many constructs of the language, each until it has been compiled and has run compiled for a while.

    constructs.py SECONDS [NAME ...]

Each function is called for SECONDS of processor time, and often enough; its result has to stay the same. `CompilationsTest`
counts how often the compiler was asked for each function meanwhile.
"""
import asyncio
import collections
import contextlib
import dataclasses
import functools
import itertools
import json
import operator
import re
import sys
import time
import types


def return_from_for(items=tuple(range(20))):
    for item in items:
        if item == 17:
            return item


def return_from_nested_loops():
    for i in range(5):
        for j in [1, 2, 3, 4]:
            k = 0
            while k < 3:
                if i + j + k == 9:
                    return i
                k += 1


def raise_from_loop():
    def fail(items):
        for item in items:
            if item > 3:
                raise ValueError(item)

    try:
        fail([1, 2, 3, 4])
    except ValueError as e:
        return e.args[0]


def break_continue_else():
    total = 0
    for i in range(10):
        if i % 3 == 0:
            continue
        if i > 7:
            break
        total += i
    else:
        total += 100
    while total > 3:
        total -= 3
    else:
        total += 1
    return total


def try_finally_return():
    def inner(i):
        try:
            if i % 2:
                return i
            raise KeyError(i)
        except KeyError:
            return -i
        finally:
            done.append(i)

    done = []
    return sum(inner(i) for i in range(10)) + len(done)


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def generator_exhausted():
    return sum(numbers(50)), list(numbers(5)), [x for x in numbers(7)]


def generator_left():
    for x in numbers(100):
        if x > 20:
            break
    return x, next(numbers(4)), any(x > 3 for x in numbers(10)), all(x < 3 for x in numbers(10))


def averager():
    total = 0
    while True:
        value = yield total
        total += value


def generator_send():
    generator = averager()
    next(generator)
    for i in range(30):
        result = generator.send(i)
    generator.close()
    return result


def generator_throw():
    def body():
        caught = 0
        while True:
            try:
                yield caught
            except KeyError:
                caught += 1

    generator = body()
    next(generator)
    for _ in range(5):
        result = generator.throw(KeyError("x"))
    return result


def generator_finally():
    log = []

    def body():
        try:
            for i in range(10):
                with contextlib.nullcontext(i) as value:
                    yield value
        finally:
            log.append(1)

    for value in body():
        if value == 5:
            break
    return len(log)


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def generator_delegates():
    return sum(tree(6))


def generator_returns():
    def inner():
        yield 1
        return 5

    def outer():
        value = yield from inner()
        yield value

    return list(outer())


@contextlib.contextmanager
def manager(log):
    log.append(1)
    try:
        yield log
    finally:
        log.append(2)


def context_managers():
    log = []
    for i in range(4):
        try:
            with manager(log) as inner:
                inner.append(i)
                if i == 2:
                    raise RuntimeError
        except RuntimeError:
            pass
    return len(log)


class Base:
    kind = "base"

    def __init__(self, x):
        self.x = x

    def value(self):
        return self.x

    @property
    def double(self):
        return self.x * 2

    def __add__(self, other):
        return type(self)(self.x + other.x)

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __getattr__(self, name):
        if name == "missing":
            return 7
        raise AttributeError(name)

    def __len__(self):
        return self.x

    def __getitem__(self, i):
        if i >= self.x:
            raise IndexError(i)
        return i


class Derived(Base):
    def __init__(self, x, y=3):
        super().__init__(x)
        self.y = y

    def value(self):
        return super().value() + self.y


class Third(Base):
    def value(self):
        return 3


def objects():
    total = 0
    for i in range(20):
        for object in (Base(i), Derived(i), Third(i)):
            total += object.value() + object.double + object.missing
            total += (object + object).x
            try:
                object.absent
            except AttributeError:
                total += 1
        total += sum(Base(3)) + len({Base(i), Base(i)}) + bool(Base(0))
    return total


@dataclasses.dataclass(order=True, frozen=True)
class Point:
    x: int
    y: int = 0


Pair = collections.namedtuple("Pair", "a b")


def records():
    points = [Point(i, 5 - i) for i in range(8)]
    points.sort()
    pairs = [Pair(p.x, p.y) for p in points]
    return max(points).x + sum(a + b for a, b in pairs) + dataclasses.replace(points[0], y=2).y


def matching():
    total = 0
    for subject in (1, "a", [1, 2, 3], {"k": 4}, Point(1, 2), None, (5, 6), 2.5):
        match subject:
            case 1:
                total += 1
            case str():
                total += 2
            case [a, *rest]:
                total += a + len(rest)
            case {"k": k}:
                total += k
            case Point(x, y) if x < y:
                total += y
            case None:
                total += 3
            case _:
                total += 4
    return total


def arguments():
    def target(a, b=2, *args, c=3, **kwargs):
        return a + b + c + len(args) + len(kwargs)

    def forward(*args, **kwargs):
        return target(*args, **kwargs)

    total = 0
    for i in range(10):
        total += target(i) + target(i, i) + target(i, c=1, d=2) + forward(1, 2, 3, e=i)
        total += target(*[1, 2]) + target(**{"a": 1}) + (lambda x, y=1: x + y)(i)
        try:
            target()
        except TypeError:
            total += 1
    return total


def closures():
    count = 0

    def step(n):
        nonlocal count
        count += n
        return count

    adders = [lambda x, i=i: x + i for i in range(5)]
    for i in range(10):
        step(i)
    return count + sum(f(1) for f in adders)


def lookups():
    data = {i: str(i) for i in range(10)}
    names = {"a": 1, "b": 2}
    hits = 0
    for i in range(15):
        try:
            hits += len(data[i])
        except KeyError:
            hits += 1
        hits += names.get("c", 1) + ("a" in names) + (i in data) + len(data.get(i, ""))
        names[str(i)] = i
        hits += names.pop(str(i))
    counter = collections.Counter("mississippi")
    default = collections.defaultdict(list)
    for word in ("a", "b", "a"):
        default[word].append(1)
    return hits + counter["s"] + len(default["a"])


def sequences():
    values = list(range(20))
    values[3:5] = [1, 2, 3]
    del values[0]
    values.insert(2, 9)
    values.append(values.pop())
    first, *middle, last = values
    try:
        a, b = values
    except ValueError:
        last += 1
    try:
        values[100]
    except IndexError:
        last += 1
    queue = collections.deque(values, 10)
    queue.rotate(2)
    while queue:
        last += queue.popleft()
    return first + len(middle) + last + values.index(9) + len(values[::2]) + sum(reversed(values))


def buffers(data=bytearray(b"0123456789")):
    view = memoryview(data)
    total = 0
    for i in range(8):
        head = bytes(data[i:i + 2])
        tail = bytearray(view[i:])
        total += len(bytes(memoryview(data)[:i])) + int(head) + tail[0]
        data[i] ^= 1
        data[i] ^= 1
    for byte in view:
        total += byte
    return total


def arithmetic():
    total = 0
    for i in range(1, 20):
        total += i // 3 + i % 4 + (i << 2) + (i & 5) - (i ^ 3) + divmod(i, 3)[0] + abs(-i)
        total += round(i / 3) + int(i * 1.5) + min(i, 4) + max(i, 5, 6) + pow(i, 2)
        try:
            total += i // (i % 4)
        except ZeroDivisionError:
            total += 1
    big = 1
    for i in range(1, 30):
        big *= i
    x = 2**62
    for i in range(5):
        x += x
    return total, big % 1000003, x, 0.5 * total, complex(1, 2) * 2


def texts():
    parts = []
    for i in range(10):
        parts.append(f"{i:03d}|{i!r:>4}|{i / 3:.2f}")
        parts.append("%s-%d" % ("a", i))
        parts.append("{}:{x}".format(i, x=i))
    text = ",".join(parts)
    found = 0
    for piece in text.split(","):
        if piece.startswith("a") or piece.endswith("0"):
            found += piece.find("-") + len(piece.strip().upper().replace("A", "bb"))
        for c in piece:
            if c.isdigit():
                found += int(c)
        try:
            found += int(piece)
        except ValueError:
            found += 1
    return found, text[3:9], text.count("a"), "é" * 3 + text[-1]


def iteration():
    total = 0
    for i, (x, y) in enumerate(zip(range(10), "abcdefghij")):
        total += i + x + ord(y)
    for k, v in {"a": 1, "b": 2}.items():
        total += len(k) + v
    iterator = iter([1, 2, 3])
    while True:
        try:
            total += next(iterator)
        except StopIteration:
            break
    total += next(iterator, 5) + sum(map(operator.neg, filter(None, [0, 1, 2])))
    total += sum(itertools.accumulate(itertools.islice(itertools.count(), 10)))
    total += len(list(itertools.chain([1], (2,), {3}))) + sorted([3, 1, 2], key=lambda x: -x)[0]
    total += max([1, 2, 3], key=lambda x: -x) + functools.reduce(operator.add, [1, 2, 3])
    return total + len([(a, b) for a in range(3) for b in range(3) if a != b]) + len({x % 3 for x in range(9)})


@functools.lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def recursive(n=12):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def cached():
    return fibonacci(20) + functools.partial(max, 1)(2)


def documents():
    document = {"a": [1, 2.5, None, True], "b": {"c": "d\n"}}
    text = json.dumps(document)
    total = len(json.loads(text)["a"])
    for match in re.finditer(r"(\w+)\s*=\s*(\d+)", "a = 1, b=22, c = 333"):
        total += int(match.group(2))
    return total + len(re.sub("[aeiou]", "", "interpreter"))


def tasks():
    async def work(n):
        await asyncio.sleep(0)
        return n

    async def main():
        async with asyncio.TaskGroup() as group:
            made = [group.create_task(work(i)) for i in range(5)]
        return sum(task.result() for task in made)

    return asyncio.run(main())


def awaits():
    """Coroutines awaited where they are made, with and without a pause; async loops and managers."""

    @types.coroutine
    def pause(value):
        return (yield value)

    async def leaf(n):
        return n & 3

    async def chain(depth):
        return await leaf(depth) if depth == 0 else await chain(depth - 1) + await leaf(depth)

    async def waits(n):
        return (await pause(n) or n) if n % 3 == 0 else n

    async def fails(n):
        if n % 4 == 0:
            raise KeyError(n)
        return n

    async def count(n):
        for i in range(n):
            if i % 5 == 4:
                await pause(i)
            yield i

    class Manager:
        async def __aenter__(self):
            return 1

        async def __aexit__(self, kind, value, traceback):
            return kind is KeyError

    async def main():
        total = 0
        for i in range(12):
            total += await leaf(i) + await chain(3) + await waits(i)
            async with Manager() as n:
                total += n + await fails(i)
        async for i in count(7):
            total += i
        async for i in count(7):
            if i == 3:
                break
        return total

    coroutine = main()
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


def exceptions_across_calls():
    def level(n):
        if n == 0:
            raise LookupError("deep")
        try:
            return level(n - 1)
        except TypeError:
            return 0

    caught = 0
    for i in range(6):
        try:
            level(i)
        except LookupError as e:
            try:
                raise ValueError from e
            except ValueError as f:
                caught += f.__cause__ is e
    return caught


def polymorphic():
    total = 0
    for value in (1, 2.5, "a", b"b", None, True, [1], (1, 2), {1: 2}, {1}, 1 << 70, 1j, len):
        total += len(str(value)) > 2
        if value:
            total += isinstance(value, (int, float)) + callable(value) + (value == 1) + hasattr(value, "append")
        total += value is None
    return total


def scope():
    global counter
    for _ in range(10):
        counter += 1
    local = [x for x in range(3)]
    local += [counter % 2]
    return len(local)


counter = 0


def long_loops(n=400_000):
    """Loops that are compiled while they run; what they and others see of their variables, and how they end."""

    def observed():
        total = 0
        fraction = 0.5
        for i in range(n):
            total += i & 7
            fraction = fraction * 0.5 + 1.0
            if i == n - 3:
                frame = sys._getframe()
                seen = frame.f_locals["i"], frame.f_locals["total"], frame.f_lineno - frame.f_code.co_firstlineno
        assert (total, fraction, seen) == (1_400_000, 2.0, (399_997, 1_399_987, 8)), (total, fraction, seen)

    def callee():
        caller = sys._getframe(1)
        return caller.f_lineno - caller.f_code.co_firstlineno, caller.f_locals["i"]

    def called():
        for i in range(n):
            if i > n - 5:
                seen = callee()
        assert seen == (3, n - 1), seen

    def returned():
        x = 0
        while True:
            x += 1
            if x == n:
                return x

    def raised():
        x = 0
        try:
            while True:
                x += 1
                if x == n:
                    raise ValueError(x)
        except ValueError as e:
            assert (e.args, e.__traceback__.tb_lineno - raised.__code__.co_firstlineno) == ((n,), 6)

    def nested():
        count = 0
        for i in range(200):
            for j in range(300):
                for k in range(10):
                    count += j
        else:
            count += 1
        assert count == 89_700_001, count

    def captured():
        calls = 0
        made = []

        def call():
            nonlocal calls
            calls += 1

        for i in range(n):
            call()
            if i % 100_000 == 0:
                made.append(lambda i=i: i + calls)
        assert [f() for f in made] == [n, 500_000, 600_000, 700_000]

    def swapped():
        a, b = 0, 1
        for _ in range(n):
            a, b = b, (a + b) & 0xFFFF
        assert (a, b) == (62_267, 26_141), (a, b)

    def widened():
        x = 0
        for i in range(n):
            x = x + 1 if i < n - 1000 else x + 0.5
        assert x == 399_500.0, x

    def in_generator():
        for i in range(n):
            yield i
        total = 0
        for i in range(n):
            total += i
        yield total

    observed()
    called()
    assert returned() == n
    raised()
    nested()
    captured()
    swapped()
    widened()
    assert sum(in_generator()) == n * (n - 1)


CONSTRUCTS = (
    return_from_for, return_from_nested_loops, raise_from_loop, break_continue_else, try_finally_return,
    generator_exhausted, generator_left, generator_send, generator_throw, generator_finally, generator_delegates,
    generator_returns, context_managers, objects, records, matching, arguments, closures, lookups, sequences, buffers,
    arithmetic, texts, iteration, recursive, cached, documents, exceptions_across_calls, polymorphic, scope, tasks,
    awaits,
)


def main(seconds):
    long_loops()
    for function in CONSTRUCTS:
        if len(sys.argv) > 2 and function.__name__ not in sys.argv[2:]:
            continue
        end = time.thread_time() + seconds
        rounds = 0
        expected = function()
        while time.thread_time() < end or rounds < 1500:
            rounds += 1
            result = function()
            assert result == expected, (function, result, expected)
        print(function.__name__, flush=True)


main(float(sys.argv[1]))
