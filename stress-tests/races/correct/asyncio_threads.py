"""Callbacks from other threads, and work in them, around an event loop."""
import asyncio
import threading


class State:
    def __init__(self):
        self.n = 0


async def main():
    state = State()
    loop = asyncio.get_running_loop()
    finished = asyncio.Event()

    def count():
        state.n += 1
        if state.n == 10:
            finished.set()

    def other():
        for _ in range(10):
            loop.call_soon_threadsafe(count)

    thread = threading.Thread(target=other)
    thread.start()
    await finished.wait()
    state.n += await asyncio.to_thread(lambda: 1)
    thread.join()
    assert state.n == 11


asyncio.run(main())
