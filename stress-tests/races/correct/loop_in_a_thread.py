"""An event loop runs in a thread of its own; others give it coroutines, and all state belongs to the loop."""
import asyncio
import threading


class Service:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.handled = 0
        self.cache = {}

    async def handle(self, key):
        self.handled += 1
        if key not in self.cache:
            await asyncio.sleep(0)
            self.cache[key] = key * 2
        return self.cache[key]

    def call(self, key):
        return asyncio.run_coroutine_threadsafe(self.handle(key), self.loop).result()

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


service = Service()
threads = [threading.Thread(target=service.call, args=(i % 2,)) for i in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
service.stop()
assert service.handled == 6
