"""Stands in for the extension module of this name that CPython's tests use to look at its C
interface. Test modules can then be imported; a test that needs that interface is skipped
when it calls for them."""

import unittest


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def unavailable(*args, **kwargs):
        raise unittest.SkipTest(f"{__name__}.{name} is about CPython's C interface")

    return unavailable
