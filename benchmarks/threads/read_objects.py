"""Shared reads: attributes of shared objects, of a class, of a module; shared functions and methods."""

import math

UNITS = "independent"
EXPECTED = 371735136

FACTOR = 3


class Config:
    limit = 1000

    def __init__(self):
        self.offset = 7
        self.names = ["a", "b", "c"]

    def apply(self, value):
        return value * FACTOR + self.offset if value < self.limit else len(self.names)


CONFIG = Config()


def setup(threads):
    pass


def work(index):
    total = 0
    for i in range(500000):
        total += CONFIG.apply(i & 2047)
        if math.pi < Config.limit:
            total += CONFIG.offset
    return total
