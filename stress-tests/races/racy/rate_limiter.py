"""A limiter of calls looks at the time of the last one and sets it, and the bucket of tokens is refilled by everybody."""
import time

from together import run


class Limiter:
    def __init__(self):
        self.tokens = 100.0
        self.last = time.monotonic()

    def allow(self):
        now = time.monotonic()
        self.tokens = min(100.0, self.tokens + (now - self.last))  # RACE
        self.last = now
        if self.tokens >= 1:  # RACE
            self.tokens -= 1  # RACE
            return True
        return False


limiter = Limiter()


def work():
    for _ in range(10):
        limiter.allow()


run(work, work)
