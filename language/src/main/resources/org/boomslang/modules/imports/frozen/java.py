"""Java classes and packages: java.type("java.util.ArrayList"), import java.util.ArrayList."""

import _java
import sys as _sys
from builtins import type as _class_type
from importlib.machinery import ModuleSpec as _ModuleSpec
from types import ModuleType as _ModuleType

from _java import (add_to_classpath, instanceof, is_function, is_object,
                   is_symbol, is_type, package_exists as _package_exists, type)

__all__ = ["add_to_classpath", "instanceof", "is_function", "is_object", "is_symbol", "is_type", "type"]


def _member(package, name):
    """A class or package below a package."""
    full = f"{package}.{name}"
    try:
        return type(full)
    except KeyError:
        pass
    if not _package_exists(full):
        raise AttributeError(f"no Java class or package '{full}'")
    known = _sys.modules.get(full)
    return _Package(full) if known is None else known


class _Package(_ModuleType):
    """A Java package: its classes and subpackages are looked up when they are asked for."""

    def __init__(self, name):
        super().__init__(name)
        self.__path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        found = _member(self.__name__, name)
        setattr(self, name, found)
        return found


class _Finder:
    """Finds what lies below the package java."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if not fullname.startswith("java."):
            return None
        package, _, name = fullname.rpartition(".")
        try:
            found = _member(package, name)
        except AttributeError:
            return None
        return _ModuleSpec(fullname, _Loader(found), is_package=isinstance(found, _Package))


class _Loader:
    def __init__(self, found):
        self.found = found

    def create_module(self, spec):
        return self.found

    def exec_module(self, module):
        pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _member("java", name)


class _Method:
    """A method as the Java class has it that a Python class extends."""

    def __init__(self, name):
        self.__name__ = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *arguments: _java.call_inherited(instance, self.__name__, *arguments)


class _Field:
    """A field of the Java class that a Python class extends."""

    def __init__(self, name):
        self.__name__ = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(_java.java_object(instance), self.__name__)

    def __set__(self, instance, value):
        setattr(_java.java_object(instance), self.__name__, value)


class _Instance(_java.instance_type()):
    """Base of the classes that stand for Java classes among the bases of Python classes."""

    def __init_subclass__(cls, *, new_style=True, **keywords):
        super().__init_subclass__(**keywords)
        if "__java_class__" not in cls.__dict__:
            cls.__java_adapter__ = _java.adapter(
                [base.__dict__["__java_class__"] for base in cls.__mro__ if "__java_class__" in base.__dict__])


_bases = {}


def _base(cls):
    """The Python class that takes the place of a Java class among the bases of a class."""
    known = _bases.get(cls)
    if known is None:
        methods, fields = _java.inherited(cls)
        module, _, name = _java.class_name(cls).rpartition(".")
        names = {"__java_class__": cls, "__module__": module, "__qualname__": name}
        names.update((name, _Method(name)) for name in methods)
        names.update((name, _Field(name)) for name in fields)
        known = _bases.setdefault(cls, _class_type(name, (_Instance,), names))
    return known


_sys.meta_path.append(_Finder)
