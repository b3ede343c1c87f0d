"""Every object takes the next number from its class."""
from together import run


class Order:
    last = 0

    def __init__(self, item):
        type(self).last += 1  # RACE
        self.number = type(self).last
        self.item = item


def work():
    for i in range(10):
        Order(i)


run(work, work)
