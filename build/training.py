"""What the JVM is trained on when it archives its classes (build/archive; docs/startup.md).

First what most programs do at their start: import, define, read and write text. Then work that is worth compiling, so
that the archive also holds the compiler's classes and what the JVM learnt about running them.
"""
import argparse
import asyncio
import collections
import concurrent.futures
import contextlib
import dataclasses
import datetime
import enum
import functools
import io
import itertools
import json
import logging
import os
import pathlib
import queue
import random
import re
import struct
import subprocess
import tempfile
import textwrap
import threading
import time
import traceback
import typing
import unittest


class Colour(enum.Enum):
    RED = 1
    GREEN = 2


@dataclasses.dataclass(order=True)
class Order:
    number: int
    price: float
    tags: list[str] = dataclasses.field(default_factory=list)

    @property
    def total(self) -> float:
        return self.price * self.number


class Account:
    rate = 3

    def __init__(self, owner):
        self.owner, self.balance, self.history = owner, 0, []

    def deposit(self, amount):
        if amount < 0:
            raise ValueError(f"cannot deposit {amount}")
        self.balance += amount
        self.history.append(amount)
        return self

    def interest(self):
        return self.balance * self.rate // 100


class Savings(Account):
    rate = 5

    def interest(self):
        return super().interest() + len(self.history) % 7


def objects(n):
    accounts = [Account("a"), Savings("b"), Savings("c")]
    total = 0
    for i in range(n):
        account = accounts[i % 3]
        try:
            account.deposit(i % 50 - 1)
        except ValueError as e:
            total += len(str(e))
        total += account.interest() % 11
    return total


def numbers(n):
    sieve = [True] * n
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            for j in range(i * i, n, i):
                sieve[j] = False
    x = 0.0
    for i in range(n):
        x = x * 0.5 + i
    return sum(sieve), x, sum(i * i for i in range(n) if i & 1)


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def text(n):
    lines = [f"{i:05d}: {'word' * (i % 5)} {i * 0.5:.2f} {Colour.RED.name.lower()}" for i in range(n)]
    counts = collections.Counter(itertools.chain.from_iterable(line.split() for line in lines))
    return sum(counts.values()) + len("\n".join(lines).replace("word", "w").encode())


def documents(n):
    orders = [Order(i % 9, i * 1.25, ["x", str(i)]) for i in range(n)]
    data = json.loads(json.dumps([dataclasses.asdict(o) for o in orders]))
    back = sorted(Order(**d) for d in data)
    return sum(o.total for o in back)


def patterns(n):
    source = " ".join(f"key{i}={i * 3}; name{i}@host.org" for i in range(n))
    pairs = re.findall(r"(\w+)=(\d+)", source)
    return len(pairs) + len(re.sub(r"(\w+)@(\w+)\.org", r"\2:\1", source))


def countdown(n):
    while n > 0:
        n -= 1


def threads():
    work, done = queue.Queue(), []
    lock = threading.Lock()

    def worker():
        while (item := work.get()) is not None:
            with lock:
                done.append(fibonacci(item))

    crew = [threading.Thread(target=worker) for _ in range(2)]
    for t in crew:
        t.start()
    for i in range(20):
        work.put(i % 10)
    for _ in crew:
        work.put(None)
    for t in crew:
        t.join()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return sum(pool.map(fibonacci, range(10))) + len(done)


async def tasks():
    async def one(i):
        await asyncio.sleep(0)
        return i

    return sum(await asyncio.gather(*(one(i) for i in range(20))))


class Sample(unittest.TestCase):
    def test_equal(self):
        self.assertEqual([1, 2], list(range(1, 3)))

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError):
            1 // 0


def files():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "file.txt")
        path.write_text("one\ntwo\n", encoding="utf-8")
        with open(path, encoding="utf-8") as f:
            return [line.strip() for line in f], sorted(os.listdir(folder))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    unittest.main(argv=["training"], exit=False, verbosity=0)
    for start in files, threads, lambda: asyncio.run(tasks()):
        with contextlib.suppress(Exception):  # training goes on without what cannot be done here
            start()
    try:
        {}["missing"]
    except KeyError:
        traceback.format_exc()
    logging.getLogger("training").info("done %s", datetime.timedelta(seconds=1))
    struct.unpack("<ih", struct.pack("<ih", 1, 2))
    textwrap.fill("some words " * 10)
    random.Random(1).shuffle(list(range(10)))
    for _ in range(rounds):
        objects(1500)
        numbers(3000)
        fibonacci(14)
        text(200)
        documents(40)
        patterns(60)
    for _ in range(4):
        countdown(3_000_000)


main()
