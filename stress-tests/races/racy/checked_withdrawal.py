"""The balance is checked before the lock is taken."""
import threading

from together import run


class Account:
    def __init__(self):
        self.balance = 5
        self.lock = threading.Lock()

    def withdraw(self, amount):
        if self.balance >= amount:  # RACE
            with self.lock:
                self.balance -= amount  # RACE


account = Account()


def work():
    for _ in range(10):
        account.withdraw(1)


run(work, work)
