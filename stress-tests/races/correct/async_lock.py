"""Tasks of one loop share state under a lock of asyncio, and work in threads gives its results back."""
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.total = 0
        self.items = {}

    async def add(self, n):
        async with self.lock:
            before = self.total
            value = await asyncio.to_thread(lambda: before + n)
            self.total = value
            self.items[n] = value


async def main():
    store = Store()
    async with asyncio.TaskGroup() as group:
        for n in range(6):
            group.create_task(store.add(n))
    assert store.total == 15


asyncio.run(main())
