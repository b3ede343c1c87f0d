"""Stands in for the extension module of this name that CPython's tests use to look at its C
interface. Test modules can then be imported, and make objects of its classes; a test is skipped when
it calls a function or uses such an object."""

import inspect
import sys
import unittest

# The limits of C's types, which some modules ask for when they are imported.
CHAR_MAX, CHAR_MIN, UCHAR_MAX = 127, -128, 255
SHRT_MAX, SHRT_MIN, USHRT_MAX = 2**15 - 1, -(2**15), 2**16 - 1
INT_MAX, INT_MIN, UINT_MAX = 2**31 - 1, -(2**31), 2**32 - 1
LONG_MAX, LONG_MIN, ULONG_MAX = 2**63 - 1, -(2**63), 2**64 - 1
LLONG_MAX, LLONG_MIN, ULLONG_MAX = LONG_MAX, LONG_MIN, ULONG_MAX
PY_SSIZE_T_MAX, PY_SSIZE_T_MIN, SIZE_MAX = LONG_MAX, LONG_MIN, ULONG_MAX

# Of this kind of processor, not of C's interface.
nan_msb_is_signaling = False


def attribute(name):
    """What test modules find while they are imported; a test is skipped."""
    # A frame of a module or class body keeps its names in a dictionary.
    if sys._getframe(2).f_code.co_flags & inspect.CO_OPTIMIZED:
        raise unittest.SkipTest(f"_testcapi.{name} is about CPython's C interface")
    return Object


class Type(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return attribute(name)


class Object(metaclass=Type):
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        raise unittest.SkipTest("_testcapi is about CPython's C interface")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return attribute(name)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name[0].isupper() and not name.isupper():
        return Object

    def function(*args, **kwargs):
        return attribute(name)

    return attribute(name) if name.isupper() else function
