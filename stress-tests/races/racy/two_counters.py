"""Two counters are in a race each, also in a run in which one thread is done before the other begins."""
import time

from together import run


class Statistics:
    requests = 0
    bytes_sent = 0


statistics = Statistics()


def first():
    statistics.bytes_sent += 100  # RACE always
    statistics.requests += 1  # RACE always


def second():
    time.sleep(0.2)
    statistics.requests += 1  # RACE always
    statistics.bytes_sent += 100  # RACE always


run(first, second)
