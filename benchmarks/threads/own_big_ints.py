"""Independent work: big ints multiplied and divided."""

UNITS = "independent"
EXPECTED = 12882600


def setup(threads):
    pass


def work(index):
    total = 0
    for round in range(600):
        product = 1
        for i in range(1, 700):
            product *= i
        while product:
            product, rest = divmod(product, 10**40)
            total += rest % 1009
    return total
