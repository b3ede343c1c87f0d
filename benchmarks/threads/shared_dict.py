"""Shared writes: all threads insert their own keys into one dict."""

UNITS = "shared"
EXPECTED = 44999850000

table = {}


def setup(threads):
    table.clear()


def work(index):
    base = index * 1000000
    for i in range(300000):
        table[base + i] = i
    total = 0
    for i in range(300000):
        total += table[base + i]
    return total
