"""Stands in for the extension module of this name that CPython's tests use to look at its own
implementation. Test modules can then be imported; a test that needs CPython's internals is skipped
when it calls for them. What the test suite's own support code asks for is answered."""

import builtins
import sys
import types
import unittest


def get_recursion_depth():
    """How many frames there are, the caller's included."""
    depth = 0
    frame = sys._getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


def get_static_builtin_types():
    """The types that are written in the interpreter's language."""
    for module in (builtins, types):
        for value in vars(module).values():
            if isinstance(value, type) and not value.__flags__ & 1 << 9:
                yield value


def identify_type_slot_wrappers():
    """The names of the special methods that builtin types have."""
    return {
        name: None
        for cls in get_static_builtin_types()
        for name, value in vars(cls).items()
        if isinstance(value, types.WrapperDescriptorType)
    }


def __getattr__(name):
    message = f"{__name__}.{name} is about CPython's implementation"
    if name.startswith("__"):
        raise AttributeError(name)
    if name.isupper():
        raise unittest.SkipTest(message)

    def unavailable(*args, **kwargs):
        raise unittest.SkipTest(message)

    return unavailable
