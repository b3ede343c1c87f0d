"""Two threads take numbers from one generator."""
from together import run


def numbers():
    n = 0
    while True:
        yield n
        n += 1


ids = numbers()


def work():
    for _ in range(10):
        try:
            next(ids)  # RACE
        except ValueError:
            pass


run(work, work)
