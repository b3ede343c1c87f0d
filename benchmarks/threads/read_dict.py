"""Shared reads: one dict and one list, read by all threads."""

UNITS = "independent"
EXPECTED = 1248750000

TABLE = {"key%d" % i: i for i in range(1000)}
KEYS = list(TABLE)


def setup(threads):
    pass


def work(index):
    total = 0
    for _ in range(2500):
        for key in KEYS:
            total += TABLE[key]
    return total
