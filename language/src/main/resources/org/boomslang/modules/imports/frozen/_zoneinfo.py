"""The module _zoneinfo: what CPython's Modules/_zoneinfo.c writes in C.

The class is the library's own in Python (zoneinfo/_zoneinfo.py), in a copy of its own, since zoneinfo._zoneinfo stays what it
is beside it. A zone shows itself as one of a type in C does: by the name of its type with the module, and by the bare name
where it is of a class statement.

Thread-safety: as the library's.
"""

import _frozen_importlib

import zoneinfo


def _copy():
    spec = _frozen_importlib._find_spec("zoneinfo._zoneinfo", zoneinfo.__path__)
    module = _frozen_importlib.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.ZoneInfo


ZoneInfo = _copy()


def _repr(self):
    name = "zoneinfo.ZoneInfo" if type(self) is ZoneInfo else type(self).__name__
    if self._key is not None:
        return f"{name}(key={self._key!r})"
    return f"{name}.from_file({self._file_repr})"


_repr.__name__ = "__repr__"
_repr.__qualname__ = "ZoneInfo.__repr__"
ZoneInfo.__repr__ = _repr
del _copy, _repr, zoneinfo, _frozen_importlib
