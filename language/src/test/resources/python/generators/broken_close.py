"""What a generator delegates to cannot be asked for close(): that is told, and the generator closes."""
import sys


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        1 / 0


def delegate():
    yield from Broken()


told = []
sys.unraisablehook = told.append
generator = delegate()
print(next(generator), generator.close())  # expect: 1 None
print([t.exc_type.__name__ for t in told], told[0].err_msg[:38])  # expect: ['ZeroDivisionError'] Exception ignored while closing genera
