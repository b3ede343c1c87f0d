"""Tasks of one event loop take turns."""
import asyncio

count = 0


async def work():
    global count
    for _ in range(5):
        seen = count
        count = seen + 1
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(work(), work(), work())


asyncio.run(main())
assert count == 15
