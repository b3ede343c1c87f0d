"""Functions refer to their code: those that modules lead to, and those that are running."""
import gc
import sys


def named():
    pass


def outer():
    def inner():
        return gc.get_referrers(sys._getframe().f_code)

    return [f is inner for f in inner() if hasattr(f, "__code__")]


print(named in gc.get_referrers(named.__code__))
print(outer())
# expect: True
# expect: [True]
