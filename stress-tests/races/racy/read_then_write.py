"""The old value goes through a local variable."""
from together import run


class Account:
    def __init__(self):
        self.balance = 1000


account = Account()


def withdraw(amount):
    balance = account.balance  # RACE
    rest = balance - amount
    account.balance = rest  # RACE


def work():
    for _ in range(10):
        withdraw(1)


run(work, work)
