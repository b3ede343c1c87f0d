"""asyncio: many tasks, queues, gather, locks, and plain coroutine calls."""

import asyncio

EXPECTED = (18105000, 71994000, 2000, 16500)


async def leaf(n):
    return n & 3


async def branch(depth):
    if depth == 0:
        return await leaf(depth)
    return await branch(depth - 1) + await leaf(depth)


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
    await queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def locked(lock, box):
    async with lock:
        value = box[0]
        await asyncio.sleep(0)
        box[0] = value + 1


async def main():
    total = 0
    for _ in range(6000):
        total += await branch(12)
    queue = asyncio.Queue(10)
    _, consumed = await asyncio.gather(producer(queue, 12000), consumer(queue))
    lock = asyncio.Lock()
    box = [0]
    await asyncio.gather(*[locked(lock, box) for _ in range(2000)])
    async for i in ticks(6000):
        total += i
    results = await asyncio.gather(*[branch(k % 8) for k in range(3000)])
    return total, consumed, box[0], sum(results)


def run():
    return asyncio.run(main())
