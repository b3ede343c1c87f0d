"""A coroutine and a function in a thread count up the same attribute."""
import asyncio


class Server:
    def __init__(self):
        self.handled = 0

    def in_thread(self):
        for _ in range(10):
            self.handled += 1  # RACE

    async def main(self):
        other = asyncio.create_task(asyncio.to_thread(self.in_thread))
        for _ in range(10):
            self.handled += 1  # RACE
            await asyncio.sleep(0)
        await other


asyncio.run(Server().main())
