"""The counter is changed after the condition's lock was given back."""
import threading

from together import run

condition = threading.Condition()


class Stock:
    pieces = 0


stock = Stock()


def produce():
    for _ in range(10):
        with condition:
            condition.notify()
        stock.pieces += 1  # RACE


run(produce, produce)
