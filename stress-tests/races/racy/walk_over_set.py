"""A set is walked over while another thread removes elements."""
from together import run

online = set(range(20))


def leave():
    for i in range(10):
        online.discard(i)  # RACE


def report():
    try:
        for user in online:  # RACE
            str(user)
    except RuntimeError:
        pass


run(leave, report)
