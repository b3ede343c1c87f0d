"""Money goes from one account to another, each locked by a lock of its own, but never both."""
import threading

from together import run


class Account:
    __slots__ = ("balance", "lock")

    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


first, second = Account(100), Account(100)


def transfer(source, target, amount):
    with source.lock:
        source.balance -= amount  # RACE
        target.balance += amount  # RACE


run(lambda: [transfer(first, second, 1) for _ in range(10)], lambda: [transfer(second, first, 1) for _ in range(10)])
