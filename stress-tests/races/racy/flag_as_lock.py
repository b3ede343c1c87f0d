"""A plain flag is used as a lock."""
import time

from together import run


class Machine:
    def __init__(self):
        self.busy = False


machine = Machine()


def work():
    for _ in range(3):
        while machine.busy:  # RACE
            time.sleep(0)
        machine.busy = True  # RACE
        machine.busy = False  # RACE


run(work, work)
