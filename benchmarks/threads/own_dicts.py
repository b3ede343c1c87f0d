"""Independent work: dicts with string and int keys, filled and read."""

UNITS = "independent"
EXPECTED = 375100000

KEYS = ["key%d" % i for i in range(500)]


def setup(threads):
    pass


def work(index):
    total = 0
    for round in range(1000):
        table = {}
        for i, key in enumerate(KEYS):
            table[key] = i + round
        for key in KEYS:
            total += table[key]
        squares = {i: i * i for i in range(400)}
        for i in range(400):
            if i in squares:
                total += squares[i] & 7
    return total
