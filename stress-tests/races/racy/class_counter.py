"""A class attribute counts instances that several threads make."""
from together import run


class Session:
    made = 0

    def __init__(self):
        Session.made += 1  # RACE


def work():
    for _ in range(10):
        Session()


run(work, work, work)
