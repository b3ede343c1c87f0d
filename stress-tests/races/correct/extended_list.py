"""+= extends a shared list in one step and stores the same list again."""

from together import run


class Log:
    def __init__(self):
        self.lines = []


log = Log()


def work():
    for i in range(20):
        log.lines += [i]


run(work, work)
assert len(log.lines) == 40
