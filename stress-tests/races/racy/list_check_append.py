"""A value is appended when it is not there."""
from together import run

members = []


def join(name):
    if name not in members:  # RACE
        members.append(name)  # RACE


def work():
    for name in ("ann", "bob", "cy"):
        join(name)


run(work, work)
