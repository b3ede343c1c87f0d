"""Each side holds a lock, but not the same."""
import threading

from together import run


class Stock:
    def __init__(self):
        self.items = 100
        self.buy_lock = threading.Lock()
        self.sell_lock = threading.Lock()

    def buy(self):
        with self.buy_lock:
            self.items += 1  # RACE

    def sell(self):
        with self.sell_lock:
            self.items -= 1  # RACE


stock = Stock()


def buyer():
    for _ in range(20):
        stock.buy()


def seller():
    for _ in range(20):
        stock.sell()


run(buyer, seller)
