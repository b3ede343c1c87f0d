"""Independent work: exceptions raised and caught."""

UNITS = "independent"
EXPECTED = -150000


class Odd(Exception):
    pass


def check(i):
    if i & 1:
        raise Odd(i)
    return i


def setup(threads):
    pass


def work(index):
    total = 0
    for i in range(300000):
        try:
            total += check(i)
        except Odd as e:
            total -= e.args[0]
    return total
