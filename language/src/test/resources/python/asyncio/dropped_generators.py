# A loop that ends early gives up an asynchronous generator that only it has: the event loop closes it.
import asyncio


async def numbers(log):
    try:
        for i in range(5):
            yield i
    finally:
        await asyncio.sleep(0)
        log.append("closed")


async def broken(log):
    async for n in numbers(log):
        if n == 2:
            break


async def returned(log):
    async for n in numbers(log):
        return n


async def raised(log):
    try:
        async for n in numbers(log):
            1 / n
    except ZeroDivisionError:
        pass


async def kept(log):
    generator = numbers(log)
    async for n in generator:
        break
    return generator


async def exhausted(log):
    async for n in numbers(log):
        pass


async def main():
    for use in (broken, returned, raised, kept, exhausted):
        log = []
        held = await use(log)
        for _ in range(5):
            await asyncio.sleep(0)
        print(use.__name__, log)


asyncio.run(main())
# expect: broken ['closed']
# expect: returned ['closed']
# expect: raised ['closed']
# expect: kept []
# expect: exhausted ['closed']
