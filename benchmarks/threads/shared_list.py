"""Shared writes: all threads append to one list."""

UNITS = "shared"
EXPECTED = True

items = []


def setup(threads):
    items.clear()


def work(index):
    for i in range(1000000):
        items.append(i)
    return len(items) >= 1000000
