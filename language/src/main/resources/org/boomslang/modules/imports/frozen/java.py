"""Java classes and packages: java.type("java.util.ArrayList"), import java.util.ArrayList."""

import sys as _sys
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


_sys.meta_path.append(_Finder)
