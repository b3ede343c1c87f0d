"""Fields of a dataclass are counted up by the workers of a pool, some of them through a method."""
import dataclasses
import threading
from concurrent.futures import ThreadPoolExecutor


@dataclasses.dataclass
class Statistics:
    requests: int = 0
    failures: int = 0
    seen: dict[str, int] = dataclasses.field(default_factory=dict)

    def record(self, ok):
        self.requests += 1  # RACE always
        if not ok:
            self.failures += 1  # RACE always


statistics = Statistics()
together = threading.Barrier(2)


def work(n):
    together.wait()
    for i in range(n):
        statistics.record(i % 2)


with ThreadPoolExecutor(2) as pool:
    for future in [pool.submit(work, 10) for _ in range(2)]:
        future.result()
