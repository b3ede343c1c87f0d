"""Statements that import what is loaded, many times, while what they ask for changes."""

import builtins
import sys
import types


def plain():
    import one

    return one


def dotted():
    import one.two

    return one


def renamed():
    import one.two as two

    return two


def names():
    from one import two, value

    return two, value


def missing():
    from one import absent

    return absent


def names_of_type():
    from one import __dict__, __class__

    return type(__dict__), __class__


one = types.ModuleType("one")
one.__path__ = []
one.value = 1
two = types.ModuleType("one.two")
one.two = two
sys.modules["one"] = one
sys.modules["one.two"] = two
print(plain() is one, dotted() is one, renamed() is two, names() == (two, 1))  # expect: True True True True
print(names_of_type())  # expect: (<class 'dict'>, <class 'module'>)

try:
    missing()
except ImportError as error:
    print(error)  # expect: cannot import name 'absent' from 'one' (unknown location)
one.absent = 2
print(missing())  # expect: 2
del one.absent
sys.modules["one.absent"] = 3
print(missing())  # expect: 3
del sys.modules["one.absent"]

# Another module under the name, none, and an object that is no module.
other = types.ModuleType("one")
sys.modules["one"] = other
print(plain() is other)  # expect: True
sys.modules["one"] = None
try:
    plain()
except ModuleNotFoundError as error:
    print(error)  # expect: import of one halted; None in sys.modules
sys.modules["one"] = 5
print(plain())  # expect: 5
sys.modules["one"] = one


class Odd(types.ModuleType):
    def __getattribute__(self, name):
        if name == "value":
            return "odd"
        return super().__getattribute__(name)


# A module whose class changes, and one that answers for itself.
one.__class__ = Odd
print(plain() is one, names()[1])  # expect: True odd
one.__class__ = types.ModuleType
one.__getattr__ = lambda name: "asked for " + name
print(names()[1], missing())  # expect: 1 asked for absent
del one.__getattr__

# A spec that says that the module is being initialised changes nothing in one thread.
one.__spec__ = types.SimpleNamespace(_initializing=True)
print(plain() is one)  # expect: True
one.__spec__ = None

# Who replaces __import__ is asked each time.
original = builtins.__import__


def importer(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, fromlist, level, globals is not None)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = importer
plain()  # expect: import one None 0 True
dotted()  # expect: import one.two None 0 True
names()  # expect: import one ('two', 'value') 0 True
builtins.__import__ = original
print(plain() is one)  # expect: True

del sys.modules["one"], sys.modules["one.two"]
try:
    plain()
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'one'
