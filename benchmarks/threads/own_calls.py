"""Independent work: recursive calls."""

UNITS = "independent"
EXPECTED = 832040


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def setup(threads):
    pass


def work(index):
    return fib(30)
