"""Stands in for the extension module of this name that CPython's tests use to look at its C
interface. Test modules can then be imported, and make objects of its classes; a test is skipped when
it calls a function or uses such an object."""

import inspect
import sys
import unittest


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
        raise unittest.SkipTest(f"_testcapi.{name} is about CPython's C interface")

    return attribute(name) if name.isupper() else function
