"""A module is set up once, and a flag says so."""
from together import run

ready = False
steps = []


def set_up():
    global ready
    if ready:  # RACE
        return
    steps.append("connect")
    ready = True  # RACE


def work():
    for _ in range(3):
        set_up()


run(work, work)
