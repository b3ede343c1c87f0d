"""The module _ctypes: what CPython's Modules/_ctypes writes in C, over the functions in _ctypes_library.

An object is a place in memory: `_address`, kept alive by `_memory` (its own, or that of the object it is a part of). Python objects
that the memory points to are in `_objects` of the outermost object, as in CPython. What a class knows of its layout is an `_Info`.

Thread-safety: as CPython's without a global lock: what is in the memory is as safe as in C; the rest is safe.
"""

import _ctypes_library as _lib
import sys as _sys
import threading as _threading
import weakref as _weakref
from operator import index as _index

__version__ = "1.1.0"

FUNCFLAG_CDECL = 1
FUNCFLAG_PYTHONAPI = 4
FUNCFLAG_USE_ERRNO = 8
FUNCFLAG_USE_LASTERROR = 16
RTLD_LOCAL = 0
RTLD_GLOBAL = 0x100
SIZEOF_TIME_T = 8
CTYPES_MAX_ARGCOUNT = 1024

_RTLD_NOW = 2
_NATIVE, _SWAPPED = ("<", ">") if _sys.byteorder == "little" else (">", "<")

# letter of a type: its letter in the library, its size, its format in buffers
_CODES = {
    "b": ("b", 1, "b"), "B": ("B", 1, "B"), "c": ("b", 1, "c"), "?": ("?", 1, "?"), "h": ("h", 2, "h"), "H": ("H", 2, "H"),
    "i": ("i", 4, "i"), "I": ("I", 4, "I"), "l": ("l", 8, "q"), "L": ("L", 8, "Q"), "q": ("l", 8, "q"), "Q": ("L", 8, "Q"),
    "f": ("f", 4, "f"), "d": ("d", 8, "d"), "g": ("d", 8, "d"), "u": ("I", 4, "u"), "z": ("L", 8, "z"), "Z": ("L", 8, "Z"),
    "P": ("L", 8, "P"), "O": ("L", 8, "O"), "X": ("L", 8, "X"), "v": ("h", 2, "?"),
}
_INTEGERS = frozenset("bBhHiIlLqQ")
_FLOATS = frozenset("fdg")
_POINTERS = frozenset("zZPO")

_set = type.__setattr__


class ArgumentError(Exception):
    pass


class _Info:
    """The layout of a class. `members` are the letters of its scalars with their offsets, for passing by value."""

    size = 0
    align = 1
    length = 0
    format = None
    shape = ()
    code = None
    letter = None
    swapped = False
    item = None
    members = None
    final = False
    pointers = False


def _info(cls):
    info = cls.__dict__.get("__ctypes_info__")
    if info is None:
        raise TypeError("this type has no size") if isinstance(cls, _CType) else TypeError("abstract class")
    return info


def _is_type(cls):
    return isinstance(cls, _CType) and "__ctypes_info__" in cls.__dict__


# ---------------------------------------------------------------- keeping Python objects alive


class _Token:
    """A Python object whose number is in memory: that is what a py_object holds."""

    __slots__ = ("value", "number", "__weakref__")

    def __init__(self, value):
        self.value = value
        self.number = id(self) or 1
        while _tokens.setdefault(self.number, self) is not self:
            self.number += 1


_tokens = _weakref.WeakValueDictionary()


def _keep(obj, key, value):
    """Stores what the memory of `obj` points to at the outermost object, under the path to it."""
    while obj._b_base_ is not None:
        key = f"{obj._b_index_:x}:{key}" if key != "" else f"{obj._b_index_:x}"
        obj = obj._b_base_
    if value is None:
        if obj._objects_:
            obj._objects_.pop(key, None)
        return
    if obj._objects_ is None:
        obj._objects_ = {}
    if not isinstance(obj._objects_, dict):
        obj._objects_ = {"": obj._objects_}
    obj._objects_[key] = value


def _kept(value):
    return value._objects_ if isinstance(value, _CData) else value


# ---------------------------------------------------------------- classes


class _CType(type):
    def __mul__(cls, length):
        length = _index(length)
        if length < 0:
            raise ValueError("Array length must be >= 0, not %d" % length)
        cache = cls.__dict__.get("__ctypes_arrays__")
        if cache is None:
            cache = {}
            _set(cls, "__ctypes_arrays__", cache)
        found = cache.get(length)
        if found is None:
            found = cache.setdefault(length, PyCArrayType(f"{cls.__name__}_Array_{length}", (Array,), {"_length_": length, "_type_": cls}))
        return found

    __rmul__ = __mul__

    def __setattr__(cls, name, value):
        if name == "__pointer_type__" and value is not None:
            _set(cls, "__ctypes_pointer__", value)
            return
        _set(cls, name, value)

    @property
    def __pointer_type__(cls):
        found = cls.__dict__.get("__ctypes_pointer__")
        if found is None:
            raise AttributeError(f"type {cls.__name__!r} has no attribute '__pointer_type__'")
        return found

    def from_address(cls, address):
        if not isinstance(address, int):
            raise TypeError("integer expected")
        _sys.audit("ctypes.cdata", address)
        return _at(cls, address, None)

    def from_buffer(cls, source, offset=0):
        size = _info(cls).size
        view = memoryview(source)
        if view.readonly:
            raise TypeError("underlying buffer is not writable")
        if not view.c_contiguous:
            raise TypeError("underlying buffer is not C contiguous")
        if offset < 0:
            raise ValueError("offset cannot be negative")
        if size > view.nbytes - offset:
            raise ValueError("Buffer size too small (%d instead of at least %d bytes)" % (view.nbytes, size + offset))
        if isinstance(source, _CData):
            result = _at(cls, source._address + offset, source._memory)
            result._objects_ = {-1: source} if source._objects_ is None else {-1: source, **(source._objects_ if isinstance(source._objects_, dict) else {})}
            return result
        owner = getattr(view, "obj", None)
        if isinstance(owner, _CData):
            return cls.from_buffer(owner, offset)
        address = _lib.buffer_address(view)
        if address:
            # the view keeps the memory, and its owner from closing it
            result = _at(cls, address + offset, view)
            result._objects_ = {-1: view}
            return result
        raise NotImplementedError(f"memory of '{type(source).__name__}' moves in the Java heap and cannot be shared with C; use from_buffer_copy")

    def from_buffer_copy(cls, source, offset=0):
        size = _info(cls).size
        data = memoryview(source).cast("B")
        if offset < 0:
            raise ValueError("offset cannot be negative")
        if size > data.nbytes - offset:
            raise ValueError("Buffer size too small (%d instead of at least %d bytes)" % (data.nbytes, size + offset))
        result = _new(cls)
        _lib.write(result._address, bytes(data[offset:offset + size]))
        return result

    def in_dll(cls, dll, name):
        _sys.audit("ctypes.dlsym", dll, name)
        address = _lib.symbol(dll._handle, name)
        if isinstance(address, str):
            raise ValueError(address)
        return _at(cls, address, None)

    def from_param(cls, value):
        if isinstance(value, cls):
            return value
        converted = getattr(value, "_as_parameter_", None)
        if converted is not None:
            return cls.from_param(converted)
        raise TypeError(f"expected {cls.__name__} instance instead of {type(value).__name__}")


# The default of arguments for which None is a value of its own.
_NOT_GIVEN = object()


def _at(cls, address, memory):
    """An object at an address; `memory` keeps it alive."""
    _info(cls)
    self = object.__new__(cls)
    self._address = address
    self._memory = memory
    self._b_base_ = None
    self._b_index_ = 0
    self._objects_ = None
    return self


def _part(cls, base, offset, index):
    self = _at(cls, base._address + offset, base._memory)
    self._b_base_ = base
    self._b_index_ = index
    return self


def _new(cls):
    info = _info(cls)
    info.final = True
    memory = _lib.allocate(info.size)
    self = _at(cls, memory.address, memory)
    self._owns_ = True
    return self


class _CData:
    """The base of all objects of C."""

    _owns_ = False

    def __new__(cls, *args, **kwargs):
        return _new(cls)

    @property
    def _objects(self):
        return self._objects_

    @property
    def _b_needsfree_(self):
        return int(self._owns_)

    def __hash__(self):
        raise TypeError("unhashable type")

    def __buffer__(self, flags):
        info = _info(type(self))
        item = info
        while item.item is not None and item.shape:
            item = _info(item.item)
        return _lib.view(self._address, self._size(), info.format or "B", item.size, info.shape, False, self)

    def _size(self):
        return self.__dict__.get("_resized_", _info(type(self)).size)

    def __ctypes_from_outparam__(self):
        return self

    def __reduce__(self):
        if _info(type(self)).pointers:
            raise ValueError("ctypes objects containing pointers cannot be pickled")
        state = {k: v for k, v in self.__dict__.items() if not k.startswith("_")}
        return _unpickle, (type(self), (state, _lib.read(self._address, self._size())))

    def __setstate__(self, state):
        attributes, data = state
        _lib.write(self._address, data[: self._size()])
        self.__dict__.update(attributes)


def _unpickle(cls, state):
    self = cls.__new__(cls)
    self.__setstate__(state)
    return self


# ---------------------------------------------------------------- simple types


def _read(info, address):
    """The Python value of a scalar."""
    code = info.code
    value = _lib.get(address, info.letter, info.swapped)
    if code in _INTEGERS or code in _FLOATS or code == "?":
        return value
    if code == "c":
        return bytes((value & 255,))
    if code == "u":
        return chr(value)
    if code == "v":
        return value != 0
    if code == "O":
        token = _tokens.get(value)
        if token is None:
            raise ValueError("PyObject is NULL")
        return token.value
    if not value:
        return None
    if code == "z":
        return string_at_address(value, -1)
    if code == "Z":
        return wstring_at_address(value, -1)
    return value


def _write(info, address, value):
    """Stores a Python value; gives what has to be kept alive for it."""
    code = info.code
    kept = None
    if code in _INTEGERS:
        if not isinstance(value, int):
            value = _index(value)
    elif code in _FLOATS:
        value = float(value) if isinstance(value, (int, float)) else _float(value)
    elif code == "c":
        if isinstance(value, int) and 0 <= value < 256:
            pass
        elif isinstance(value, (bytes, bytearray)) and len(value) == 1:
            value = value[0]
        else:
            if isinstance(value, (bytes, bytearray)):
                raise TypeError(f"one character bytes, bytearray, or an integer in range(256) expected, not {type(value).__name__} of length {len(value)}")
            raise TypeError(f"one character bytes, bytearray, or an integer in range(256) expected, not {type(value).__name__}")
    elif code == "u":
        if not isinstance(value, str):
            raise TypeError(f"a unicode character expected, not instance of {type(value).__name__}")
        if len(value) != 1:
            raise TypeError(f"a unicode character expected, not a string of length {len(value)}")
        value = ord(value)
    elif code == "v":
        value = -1 if value else 0
    elif code == "O":
        kept = _Token(value)
        value = kept.number
    elif code == "z":
        if isinstance(value, bytes):
            kept = _bytes_in_memory(value)
            value = kept.address
        elif value is None:
            value = 0
        elif not isinstance(value, int):
            raise TypeError(f"bytes or integer address expected instead of {type(value).__name__} instance")
    elif code == "Z":
        if isinstance(value, str):
            kept = _text_in_memory(value)
            value = kept.address
        elif value is None:
            value = 0
        elif not isinstance(value, int):
            raise TypeError(f"unicode string or integer address expected instead of {type(value).__name__} instance")
    elif code == "P":
        if value is None:
            value = 0
        elif not isinstance(value, int):
            raise TypeError("cannot be converted to pointer")
    _lib.set(address, info.letter, info.swapped, value)
    return kept


def _float(value):
    try:
        return value.__float__()
    except AttributeError:
        raise TypeError(f"must be real number, not {type(value).__name__}") from None


def _bytes_in_memory(value):
    memory = _lib.allocate(len(value) + 1)
    _lib.write(memory.address, value)
    return memory


def _text_in_memory(value):
    return _bytes_in_memory((value + "\0").encode("utf-32-" + ("le" if _NATIVE == "<" else "be"), "surrogatepass"))


class PyCSimpleType(_CType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        code = getattr(cls, "_type_", None)
        if code is None:
            raise AttributeError("class must define a '_type_' attribute")
        if not isinstance(code, str):
            raise TypeError("class must define a '_type_' string attribute")
        if len(code) != 1:
            raise ValueError("class must define a '_type_' attribute which must be a string of length 1")
        if code not in _CODES:
            raise AttributeError("class must define a '_type_' attribute which must be\na single character string containing one of 'cbBhHiIlLdDfFuzZqQPXOv?g'.")
        info = _Info()
        info.code = code
        info.letter, info.size, info.format = _CODES[code]
        info.format = (_NATIVE if info.size > 0 else "") + info.format
        info.align = info.size
        info.members = ((0, info.letter),)
        info.pointers = code in _POINTERS
        _set(cls, "__ctypes_info__", info)
        if bases == (_SimpleCData,) and code in "hHiIlLqQfd" and "__ctype_le__" not in cls.__dict__:
            swapped = PyCSimpleType.__new__(PyCSimpleType, name, (_SimpleCData,), {"_type_": code, "__module__": cls.__module__})
            type.__init__(swapped, name, (_SimpleCData,), {})
            other = _Info()
            other.__dict__.update(info.__dict__)
            other.swapped = True
            other.format = _SWAPPED + info.format[1:]
            _set(swapped, "__ctypes_info__", other)
            native, foreign = ("__ctype_le__", "__ctype_be__") if _NATIVE == "<" else ("__ctype_be__", "__ctype_le__")
            for one in (cls, swapped):
                _set(one, native, cls)
                _set(one, foreign, swapped)

    def from_param(cls, value):
        if isinstance(value, cls):
            return value
        code = cls._type_
        if code == "z":
            if value is None:
                return None
            if isinstance(value, bytes):
                memory = _bytes_in_memory(value)
                return CArgObject("z", memory.address, memory)
            if isinstance(value, Array) and _info(type(value).__dict__.get("_type_", type(value)._type_)).code in ("c", "b", "B"):
                return value
            if isinstance(value, _Pointer) and _info(type(value)._type_).code == "c":
                return value
            if isinstance(value, _ByReference) and _is_simple(type(value._obj), "c"):
                return value
        elif code == "Z":
            if value is None:
                return None
            if isinstance(value, str):
                memory = _text_in_memory(value)
                return CArgObject("Z", memory.address, memory)
            if isinstance(value, Array) and _info(type(value)._type_).code == "u":
                return value
            if isinstance(value, _Pointer) and _info(type(value)._type_).code == "u":
                return value
        elif code == "P":
            if value is None:
                return None
            if isinstance(value, int):
                return CArgObject("P", value)
            if isinstance(value, bytes):
                memory = _bytes_in_memory(value)
                return CArgObject("z", memory.address, memory)
            if isinstance(value, str):
                memory = _text_in_memory(value)
                return CArgObject("Z", memory.address, memory)
            if isinstance(value, (Array, _Pointer, _ByReference)):
                return value
            if isinstance(value, CFuncPtr):
                return CArgObject("P", _lib.get(value._address, "L", False), value)
            if isinstance(value, _SimpleCData) and type(value)._type_ in "zZ":
                return CArgObject("Z", _lib.get(value._address, "L", False), value)
        elif code == "O":
            token = _Token(value)
            return CArgObject("O", token.number, token)
        else:
            info = _info(cls)
            memory = _lib.allocate(info.size)
            try:
                _write(info, memory.address, value)
            except TypeError:
                pass
            else:
                return CArgObject(code, _lib.get(memory.address, info.letter, info.swapped), memory)
        converted = getattr(value, "_as_parameter_", None)
        if converted is not None:
            return cls.from_param(converted)
        if code in ("z", "Z", "P"):
            name = {"z": "c_char_p", "Z": "c_wchar_p", "P": "c_void_p"}[code]
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as ctypes.{name}")
        _write(_info(cls), _lib.allocate(8).address, value)  # raises
        raise TypeError("wrong type")


def _is_simple(cls, code):
    return isinstance(cls, PyCSimpleType) and cls._type_ == code


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    def __init__(self, value=_NOT_GIVEN, /):
        if value is not _NOT_GIVEN:
            self.value = value

    @property
    def value(self):
        return _read(_info(type(self)), self._address)

    @value.setter
    def value(self, value):
        kept = _write(_info(type(self)), self._address, value)
        if kept is not None or self._objects_:
            if self._b_base_ is None:
                self._objects_ = kept
            else:
                _keep(self, "", kept)

    @value.deleter
    def value(self):
        raise TypeError("can't delete attribute")

    def __bool__(self):
        return bool(_lib.get(self._address, _info(type(self)).letter, False))

    def __repr__(self):
        if _SimpleCData not in type(self).__bases__:
            return f"<{type(self).__name__} object at {id(self):#x}>"
        return f"{type(self).__name__}({self.value!r})"

    def __ctypes_from_outparam__(self):
        return self.value if _SimpleCData in type(self).__bases__ else self


# ---------------------------------------------------------------- reading and writing parts


def _get_part(cls, base, offset, index):
    if isinstance(cls, PyCSimpleType) and _SimpleCData in cls.__bases__:
        return _read(_info(cls), base._address + offset)
    return _part(cls, base, offset, index)


def _set_part(cls, base, offset, index, value):
    address = base._address + offset
    info = _info(cls)
    if isinstance(value, cls):
        _lib.write(address, _lib.read(value._address, info.size))
        kept = _kept(value)
        if isinstance(value, _Pointer):
            kept = value._objects_
        if kept is not None:
            _keep(base, f"{index:x}", kept)
        return
    if isinstance(cls, PyCSimpleType):
        kept = _write(info, address, value)
        if info.pointers:
            _keep(base, f"{index:x}", kept)
        return
    if isinstance(cls, PyCPointerType):
        if value is None:
            _lib.set(address, "L", False, 0)
            return
        if isinstance(value, Array) and _same(type(value)._type_, cls._type_) or isinstance(value, cls._type_):
            _lib.set(address, "L", False, value._address)
            _keep(base, f"{index:x}", {"1": value, "": value._objects_})
            return
        raise TypeError(f"expected {cls.__name__} instance, got {type(value).__name__}")
    if isinstance(value, tuple) and isinstance(cls, (PyCStructType, UnionType, PyCArrayType)):
        try:
            made = cls(*value)
        except Exception as e:
            raise RuntimeError(f"({cls.__name__}) {type(e).__name__}: {e}" if not isinstance(e, RuntimeError) else f"({cls.__name__}) {e}") from None
        _set_part(cls, base, offset, index, made)
        return
    if isinstance(cls, PyCArrayType) and info.item is not None and _info(info.item).code in ("c", "u"):
        _part(cls, base, offset, index).value = value
        return
    if isinstance(cls, PyCFuncPtrType) and value is None:
        _lib.set(address, "L", False, 0)
        return
    raise TypeError(f"incompatible types, {type(value).__name__} instance instead of {cls.__name__} instance")


def _is_text(cls):
    return isinstance(cls, PyCArrayType) and _info(cls.__ctypes_info__.item).code in ("c", "u")


def _same(one, other):
    return one is other or issubclass(one, other)


class CField:
    """The descriptor of a member of a structure or union."""

    def __init__(self, *, name, type, byte_size, byte_offset, index, bit_size=None, bit_offset=None, _internal_use):
        if not isinstance(name, str):
            raise TypeError(f"field name must be a string, not {name.__class__.__name__}" if not isinstance(name, bytes) else f"field {name!r}: name must be a string, not bytes")
        self.name, self.type, self.byte_size, self.byte_offset, self.index = name, type, byte_size, byte_offset, index
        self.is_bitfield = bit_size is not None
        self.bit_size = bit_size if self.is_bitfield else byte_size * 8
        self.bit_offset = bit_offset if self.is_bitfield else 0
        self.is_anonymous = False
        if self.is_bitfield:
            info = _info(type)
            if info.code not in _INTEGERS and info.code not in ("?", "c", "u"):
                raise TypeError(f"bit fields not allowed for type {type.__name__}")

    @property
    def offset(self):
        return self.byte_offset

    @property
    def size(self):
        return self.bit_size << 16 | self.bit_offset if self.is_bitfield else self.byte_size

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if not self.is_bitfield:
            part = _get_part(self.type, obj, self.byte_offset, self.index)
            return part.value if _is_text(self.type) else part
        info = _info(self.type)
        bits = _lib.get(obj._address + self.byte_offset, info.letter.upper() if info.letter != "?" else "B", info.swapped) >> self.bit_offset & (1 << self.bit_size) - 1
        if info.code == "?":
            return bool(bits)
        if info.letter.islower() and bits >> self.bit_size - 1:
            bits -= 1 << self.bit_size
        return bits

    def __set__(self, obj, value):
        if not self.is_bitfield:
            text = _is_text(self.type)
            if text and not isinstance(value, bytes):
                raise TypeError(f"expected bytes, {type(value).__name__} found")
            if text and len(value) > self.byte_size:
                raise ValueError(f"bytes too long ({len(value)}, maximum length {self.byte_size})")
            _set_part(self.type, obj, self.byte_offset, self.index, value)
            return
        info = _info(self.type)
        letter = info.letter.upper() if info.letter != "?" else "B"
        mask = (1 << self.bit_size) - 1
        value = bool(value) if info.code == "?" else value if isinstance(value, int) else _index(value)
        old = _lib.get(obj._address + self.byte_offset, letter, info.swapped)
        _lib.set(obj._address + self.byte_offset, letter, info.swapped, old & ~(mask << self.bit_offset) | (value & mask) << self.bit_offset)

    def __delete__(self, obj):
        raise TypeError("can't delete attribute")

    def __repr__(self):
        kind = f"<ctypes.CField {self.name!r} type={self.type.__name__}, ofs={self.byte_offset}, "
        if self.is_bitfield:
            return kind + f"bit_size={self.bit_size}, bit_offset={self.bit_offset}>"
        return kind + f"size={self.byte_size}>"


class _Anonymous:
    """A member of an anonymous member, as one of the structure around it."""

    def __init__(self, outer, inner):
        self.outer, self.inner = outer, inner
        self.offset = outer.byte_offset + inner.offset
        self.byte_offset = self.offset
        self.name, self.size = inner.name, inner.size
        self.type = inner.type

    def __get__(self, obj, owner=None):
        return self if obj is None else self.inner.__get__(_part(self.outer.type, obj, self.outer.byte_offset, self.outer.index))

    def __set__(self, obj, value):
        self.inner.__set__(_part(self.outer.type, obj, self.outer.byte_offset, self.outer.index), value)


# ---------------------------------------------------------------- structures and unions


class _Composite(_CType):
    """The metaclass of structures and unions."""

    _is_structure = True

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        base = next((b for b in cls.__mro__[1:] if "__ctypes_info__" in b.__dict__), None)
        if base is not None:
            base.__ctypes_info__.final = True
        fields = namespace.get("_fields_")
        if fields is not None:
            cls._fields_ = fields
        elif base is not None:
            info = _Info()
            info.__dict__.update(base.__ctypes_info__.__dict__)
            info.final = False
            _set(cls, "__ctypes_info__", info)
        else:
            info = _Info()
            info.format = "B"
            info.members = ()
            info.fields = ()
            _set(cls, "__ctypes_info__", info)

    def __setattr__(cls, name, value):
        if name == "_fields_":
            _lay_out(cls, value)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name == "_fields_" and "__ctypes_info__" in cls.__dict__ and _info(cls).final:
            raise AttributeError("_fields_ is final")
        super().__delattr__(name)


def _lay_out(cls, fields):
    old = cls.__dict__.get("__ctypes_info__")
    if old is not None and (old.final or old.__dict__.get("laid_out")):
        raise AttributeError("_fields_ is final")
    from ctypes._layout import get_layout
    base = next((b for b in cls.__mro__[1:] if "__ctypes_info__" in b.__dict__), None)
    base_info = base.__ctypes_info__ if base is not None else None
    if not isinstance(fields, (list, tuple)):
        raise TypeError("_fields_ must be a sequence of pairs")
    for field in fields:
        if isinstance(field, tuple) and len(field) > 1 and not _is_type(field[1]):
            raise TypeError("second item in _fields_ tuple (index %d) must be a C type" % fields.index(field))
    is_structure = isinstance(cls, PyCStructType)
    has_size = base_info is not None and base_info.size
    layout = get_layout(cls, fields, is_structure, base if has_size else None)
    info = _Info()
    info.size, info.align, info.format = layout.size, layout.align, layout.format_spec
    made = list(layout.fields)
    if base_info is not None:
        info.fields = (*base_info.fields, *made)
        members = list(base_info.members or ())
        info.pointers = base_info.pointers
    else:
        info.fields, members = tuple(made), []
    for field in made:
        inner = _info(field.type)
        inner.final = True
        info.pointers = info.pointers or inner.pointers
        if not field.is_bitfield:
            members += [(field.byte_offset + at, letter) for at, letter in inner.members]
        elif (field.byte_offset, inner.letter) not in members:
            members.append((field.byte_offset, inner.letter))
    info.members = tuple(members)
    info.by_value = is_structure
    info.laid_out = True
    for field in made:
        _set(cls, field.name, field)
    anonymous = cls.__dict__.get("_anonymous_")
    if anonymous is not None:
        for name in anonymous:
            outer = cls.__dict__.get(name)
            if not isinstance(outer, CField):
                raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'") if outer is None else AttributeError(f"'{name}' is specified in _anonymous_ but not in _fields_")
            outer.is_anonymous = True
            for inner in _info(outer.type).fields:
                found = getattr(outer.type, inner.name)
                if inner.name not in cls.__dict__:
                    _set(cls, inner.name, _Anonymous(outer, found))
            for inner_name, found in list(outer.type.__dict__.items()):
                if isinstance(found, _Anonymous) and inner_name not in cls.__dict__:
                    _set(cls, inner_name, _Anonymous(outer, found))
    _set(cls, "__ctypes_info__", info)


class PyCStructType(_Composite):
    pass


class UnionType(_Composite):
    pass


class _CompositeData:
    def _fill(self, args, kwargs):
        # As many as there are fields for are set before a value too many is refused.
        fields = _info(type(self)).fields
        for field, value in zip(fields, args):
            if field.name in kwargs:
                raise TypeError(f"duplicate values for field {field.name!r}")
            setattr(self, field.name, value)
        if len(args) > len(fields):
            raise TypeError("too many initializers")
        for name, value in kwargs.items():
            setattr(self, name, value)


class Structure(_CData, _CompositeData, metaclass=PyCStructType):
    def __new__(cls, *args, **kwargs):
        if cls is Structure:
            raise TypeError("abstract class")
        return _new(cls)

    def __init__(self, *args, **kwargs):
        self._fill(args, kwargs)


class Union(_CData, _CompositeData, metaclass=UnionType):
    def __new__(cls, *args, **kwargs):
        if cls is Union:
            raise TypeError("abstract class")
        return _new(cls)

    def __init__(self, *args, **kwargs):
        self._fill(args, kwargs)


# ---------------------------------------------------------------- arrays


class PyCArrayType(_CType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        length = getattr(cls, "_length_", None)
        if length is None:
            raise AttributeError("class must define a '_length_' attribute")
        if not isinstance(length, int):
            raise TypeError("The '_length_' attribute must be an integer")
        if length < 0:
            raise ValueError("The '_length_' attribute must not be negative")
        item = getattr(cls, "_type_", None)
        if item is None:
            raise AttributeError("class must define a '_type_' attribute")
        if not _is_type(item):
            raise TypeError("_type_ must have storage info")
        inner = _info(item)
        inner.final = True
        if length * inner.size > _sys.maxsize:
            raise OverflowError("array too large")
        info = _Info()
        info.size, info.align, info.length, info.item = inner.size * length, inner.align, length, item
        info.format = inner.format
        info.shape = (length, *inner.shape)
        info.pointers = inner.pointers
        info.members = tuple((i * inner.size + at, letter) for i in range(min(length, 64)) for at, letter in inner.members)
        _set(cls, "__ctypes_info__", info)
        if inner.code == "c":
            _set(cls, "value", _chars_value)
            _set(cls, "raw", _chars_raw)
        elif inner.code == "u":
            _set(cls, "value", _wide_value)

    def from_param(cls, value):
        if isinstance(value, cls):
            return value
        item = cls._type_
        if _is_simple(item, "c") and isinstance(value, bytes):
            if len(value) > cls._length_:
                raise ValueError("Invalid length")
            return cls(*value)
        if _is_simple(item, "u") and isinstance(value, str):
            if len(value) > cls._length_:
                raise ValueError("Invalid length")
            return cls(*value)
        if isinstance(value, tuple):
            if len(value) > cls._length_:
                raise ValueError("Invalid length")
            return cls(*value)
        return super().from_param(value)


def _get_chars(self):
    return _lib.read(self._address, _info(type(self)).size).partition(b"\0")[0]


def _set_chars(self, value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected instead of {type(value).__name__} instance")
    size = _info(type(self)).size
    if len(value) > size:
        raise ValueError("byte string too long")
    _lib.write(self._address, value + b"\0" if len(value) < size else value)


def _set_raw(self, value):
    data = bytes(memoryview(value).cast("B"))
    if len(data) > _info(type(self)).size:
        raise ValueError("byte string too long")
    _lib.write(self._address, data)


def _get_wide(self):
    return _decode(_lib.read(self._address, _info(type(self)).size)).partition("\0")[0]


def _set_wide(self, value):
    if not isinstance(value, str):
        raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
    length = _info(type(self)).length
    if len(value) > length:
        raise ValueError("string too long")
    _lib.write(self._address, (value + "\0" if len(value) < length else value).encode(_WIDE, "surrogatepass"))


_WIDE = "utf-32-" + ("le" if _NATIVE == "<" else "be")
_chars_value = property(_get_chars, _set_chars, doc="string value")
_chars_raw = property(lambda self: _lib.read(self._address, self._size()), _set_raw, doc="value")
_wide_value = property(_get_wide, _set_wide, doc="string value")


def _decode(data):
    return data.decode(_WIDE, "surrogatepass")


class Array(_CData, metaclass=PyCArrayType):
    def __new__(cls, *args, **kwargs):
        if cls is Array:
            raise TypeError("abstract class")
        return _new(cls)

    def __init__(self, *args):
        for i, value in enumerate(args):
            self[i] = value

    def __len__(self):
        return _info(type(self)).length

    def __getitem__(self, key):
        info = _info(type(self))
        if isinstance(key, slice):
            code = _info(info.item).code
            if code == "c":
                return _lib.read(self._address, info.size)[key]
            if code == "u":
                return _decode(_lib.read(self._address, info.size))[key]
            return [self[i] for i in range(*key.indices(info.length))]
        try:
            i = _index(key)
        except TypeError:
            raise TypeError("indices must be integers") from None
        if i < 0:
            i += info.length
        if not 0 <= i < info.length:
            raise IndexError("invalid index")
        return _get_part(info.item, self, i * _info(info.item).size, i)

    def __setitem__(self, key, value):
        info = _info(type(self))
        if isinstance(key, slice):
            where = range(*key.indices(info.length))
            if len(value) != len(where):
                raise ValueError("Can only assign sequence of same size")
            for i, one in zip(where, value):
                self[i] = one
            return
        try:
            i = _index(key)
        except TypeError:
            raise TypeError("indices must be integer") from None
        if i < 0:
            i += info.length
        if not 0 <= i < info.length:
            raise IndexError("invalid index")
        _set_part(info.item, self, i * _info(info.item).size, i, value)

    def __delitem__(self, key):
        raise TypeError("Array does not support item deletion")

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


# ---------------------------------------------------------------- pointers


class PyCPointerType(_CType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        info = _Info()
        info.size = info.align = 8
        info.letter = "L"
        info.members = ((0, "L"),)
        info.pointers = True
        info.format = "P"
        _set(cls, "__ctypes_info__", info)
        target = getattr(cls, "_type_", None)
        if target is not None:
            cls._point_to(target)
            if "__ctypes_pointer__" not in target.__dict__ and namespace.get("_type_") is not None:
                _set(target, "__ctypes_pointer__", cls)

    def _point_to(cls, target):
        if not isinstance(target, _CType):
            raise TypeError("_type_ must be a type")
        if not _is_type(target):
            raise TypeError("_type_ must have storage info")
        inner = _info(target)
        shape = "(" + ",".join(map(str, inner.shape)) + ")" if inner.shape else ""
        _info(cls).format = "&" + shape + (inner.format or "B")

    def set_type(cls, target):
        cls._point_to(target)
        _set(cls, "_type_", target)

    def __setattr__(cls, name, value):
        if name == "_type_":
            cls._point_to(value)
        super().__setattr__(name, value)

    def from_param(cls, value):
        if value is None:
            return None
        target = cls._type_
        if isinstance(value, target):
            return byref(value)
        if isinstance(value, _Pointer) and issubclass(type(value)._type_, target):
            return value
        if isinstance(value, Array) and issubclass(type(value)._type_, target):
            return value
        if isinstance(value, _ByReference) and isinstance(value._obj, target):
            return value
        return super().from_param(value)


class _Pointer(_CData, metaclass=PyCPointerType):
    def __new__(cls, *args):
        if getattr(cls, "_type_", None) is None:
            raise TypeError("Cannot create instance: has no _type_")
        return _new(cls)

    def __init__(self, target=_NOT_GIVEN, /):
        if target is not _NOT_GIVEN:
            self.contents = target

    def _target(self):
        address = _lib.get(self._address, "L", False)
        if not address:
            raise ValueError("NULL pointer access")
        return address

    @property
    def contents(self):
        result = _at(self._type_, self._target(), None)
        # The memory lives at least as long as what was pointed to when the pointer was made.
        result._memory = self
        return result

    @contents.setter
    def contents(self, target):
        if not isinstance(target, self._type_):
            raise TypeError(f"expected {self._type_.__name__} instead of {type(target).__name__}")
        _lib.set(self._address, "L", False, target._address)
        kept = {"1": target}
        if target._objects_ is not None:
            kept["0"] = target._objects_
        if self._b_base_ is None:
            self._objects_ = kept
        else:
            _keep(self, "", kept)

    def __bool__(self):
        return bool(_lib.get(self._address, "L", False))

    def __getitem__(self, key):
        address = _at(self._type_, self._target(), self)
        size = _info(self._type_).size
        if isinstance(key, slice):
            step = 1 if key.step is None else _index(key.step)
            if step == 0:
                raise ValueError("slice step cannot be zero")
            if key.start is None:
                if step < 0:
                    raise ValueError("slice start is required for step < 0")
                start = 0
            else:
                start = _index(key.start)
            if key.stop is None:
                raise ValueError("slice stop is required")
            where = range(start, _index(key.stop), step)
            items = [_get_part(self._type_, address, i * size, i) for i in where]
            if _is_simple(self._type_, "c"):
                return b"".join(items)
            if _is_simple(self._type_, "u"):
                return "".join(items)
            return items
        try:
            i = _index(key)
        except TypeError:
            raise TypeError("Pointer indices must be integer") from None
        return _get_part(self._type_, address, i * size, i)

    def __setitem__(self, key, value):
        i = _index(key)
        whole = _at(self._type_, self._target(), self)
        whole._b_base_, whole._b_index_ = self, 0
        _set_part(self._type_, whole, i * _info(self._type_).size, i, value)

    def __delitem__(self, key):
        raise TypeError("Pointer does not support item deletion")


# ---------------------------------------------------------------- functions


class CArgObject:
    """An argument that is ready to be passed."""

    def __init__(self, code, value, kept=None):
        self._code, self._value, self._kept = code, value, kept

    def __repr__(self):
        if self._code in "bBhHiIlLqQfdg":
            return f"<cparam '{self._code}' ({self._value})>"
        return f"<cparam '{self._code}' ({self._value:#x})>"


class _ByReference(CArgObject):
    def __init__(self, obj, offset):
        super().__init__("P", obj._address + offset, obj)
        self._obj = obj

    def __repr__(self):
        return f"<cparam 'P' ({self._value:#x})>"


_ByReference.__name__ = _ByReference.__qualname__ = "CArgObject"


def byref(obj, offset=0, /):
    """Passes a pointer to obj; as pointer(obj), but cheaper and only for arguments."""
    if not isinstance(obj, _CData):
        raise TypeError(f"byref() argument must be a ctypes instance, not '{type(obj).__name__}'")
    return _ByReference(obj, _index(offset))


def _argument(value):
    """Letter, value and what has to live until the call is over."""
    if isinstance(value, CArgObject):
        return _CODES[value._code][0], value._value, value._kept
    if isinstance(value, (_Pointer, CFuncPtr)):
        return "L", _lib.get(value._address, "L", False), value
    if isinstance(value, Array):
        return "L", value._address, value
    if isinstance(value, _SimpleCData):
        info = _info(type(value))
        return info.letter, _lib.get(value._address, info.letter, info.swapped), value
    if isinstance(value, (Structure, Union)):
        return _by_value(type(value)), value._address, value
    if value is None:
        return "L", 0, None
    if isinstance(value, int):
        return "i" if -1 << 31 <= value < 1 << 32 else _too_big(value), value, None
    if isinstance(value, bytes):
        memory = _bytes_in_memory(value)
        return "L", memory.address, memory
    if isinstance(value, str):
        memory = _text_in_memory(value)
        return "L", memory.address, memory
    converted = getattr(value, "_as_parameter_", None)
    if converted is not None:
        return _argument(converted)
    raise TypeError("Don't know how to convert parameter %d")


def _too_big(value):
    if -1 << 63 <= value < 1 << 64:
        return "i"
    raise OverflowError("int too long to convert")


def _by_value(cls):
    info = _info(cls)
    if not info.__dict__.get("by_value", not isinstance(cls, UnionType)) or any(isinstance(f.type, UnionType) for f in info.fields):
        raise TypeError(f"item %d in _argtypes_ passes a union by value, which is unsupported.")
    members, at = [], set()
    for offset, letter in sorted(info.members):
        if offset not in at:
            at.add(offset)
            members.append((offset, letter))
    return info.size, info.align, tuple(members)


def _letter_of(cls):
    """How a value of a class travels."""
    if isinstance(cls, (PyCStructType, UnionType)):
        return _by_value(cls)
    if isinstance(cls, PyCSimpleType):
        return _info(cls).letter
    return "L"


class PyCFuncPtrType(_CType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        if bases == (_CData,):
            return
        flags = getattr(cls, "_flags_", None)
        if not isinstance(flags, int):
            raise TypeError("class must define _flags_ which must be an integer")
        types = getattr(cls, "_argtypes_", None)
        if types is not None:
            _check_argument_types(types)
        restype = getattr(cls, "_restype_", None)
        if restype is not None and not _is_type(restype) and not callable(restype):
            raise TypeError("_restype_ must be a type, a callable, or None")
        info = _Info()
        info.size = info.align = 8
        info.letter = "L"
        info.members = ((0, "L"),)
        info.pointers = True
        info.format = "X{}"
        _set(cls, "__ctypes_info__", info)


def _check_argument_types(types):
    if not isinstance(types, (tuple, list)):
        raise TypeError("_argtypes_ must be a sequence of types")
    if len(types) > CTYPES_MAX_ARGCOUNT:
        raise ArgumentError(f"_argtypes_ has too many arguments ({len(types)}), maximum is {CTYPES_MAX_ARGCOUNT}")
    for i, one in enumerate(types):
        if not hasattr(one, "from_param"):
            raise TypeError(f"item {i + 1} in _argtypes_ has no from_param method")


class _Internal(int):
    """The address of a function that is written here."""

    def __new__(cls, function):
        self = int.__new__(cls, id(function))
        self.function = function
        return self


# Programs pass `threading.get_ident()` to these; any number but a pthread_t would end the process.
_OF_THREADS = frozenset(
    f"pthread_{name}"
    for name in "cancel detach getaffinity_np getattr_np getcpuclockid getname_np getschedparam join kill setaffinity_np setname_np setschedparam setschedprio sigqueue timedjoin_np tryjoin_np".split()
)


class CFuncPtr(_CData, metaclass=PyCFuncPtrType):
    _internal = None
    _callback = None
    _paramflags = None

    def __new__(cls, *args, **kwargs):
        if cls is CFuncPtr:
            raise TypeError("abstract class")
        return _new(cls)

    def __init__(self, target=None, paramflags=None, *rest):
        if target is None:
            return
        if paramflags is not None:
            self._paramflags = _check_flags(paramflags, getattr(type(self), "_argtypes_", None) or ())
        if isinstance(target, _Internal):
            self._internal = target.function
            _lib.set(self._address, "L", False, target)
        elif isinstance(target, int):
            _lib.set(self._address, "L", False, target)
        elif isinstance(target, tuple):
            name, dll = target
            handle = dll._handle
            if isinstance(name, bytes):
                name = name.decode()
            if not isinstance(name, str):
                raise TypeError("function name must be string, bytes object or integer")
            if not isinstance(handle, int):
                raise TypeError("the _handle attribute of the second argument must be an integer")
            _sys.audit("ctypes.dlsym", dll, name)
            if name in _OF_THREADS:
                raise AttributeError(f"{name} takes a thread of the system, which Boomslang's thread identifiers are not")
            address = _lib.interface(name) if type(self)._flags_ & FUNCFLAG_PYTHONAPI else 0
            if not address:
                address = _lib.symbol(handle, name)
            if isinstance(address, str):
                raise AttributeError(address)
            _lib.set(self._address, "L", False, address)
            self._objects_ = {"": dll}
        elif callable(target):
            types = getattr(type(self), "_argtypes_", None)
            if types is None:
                raise TypeError("cannot construct instance of this class: no argtypes")
            self._callback = _make_callback(target, getattr(type(self), "_restype_", None), types)
            self._objects_ = {"0": self._callback}
            _lib.set(self._address, "L", False, self._callback.address)
        else:
            raise TypeError("argument must be callable or integer function address")

    @property
    def argtypes(self):
        return self.__dict__.get("_own_argtypes", getattr(type(self), "_argtypes_", None))

    @argtypes.setter
    def argtypes(self, types):
        if types is not None:
            _check_argument_types(types)
            types = tuple(types)
        self._own_argtypes = types

    @argtypes.deleter
    def argtypes(self):
        self.__dict__.pop("_own_argtypes", None)

    @property
    def restype(self):
        return self.__dict__.get("_own_restype", getattr(type(self), "_restype_", None))

    @restype.setter
    def restype(self, restype):
        if restype is not None and not _is_type(restype) and not callable(restype):
            raise TypeError("restype must be a type, a callable, or None")
        self._own_restype = restype

    @restype.deleter
    def restype(self):
        self.__dict__.pop("_own_restype", None)

    @property
    def errcheck(self):
        return self.__dict__.get("_own_errcheck")

    @errcheck.setter
    def errcheck(self, function):
        if function is not None and not callable(function):
            raise TypeError("the errcheck attribute must be callable")
        self._own_errcheck = function

    @errcheck.deleter
    def errcheck(self):
        self.__dict__.pop("_own_errcheck", None)

    def __bool__(self):
        return bool(_lib.get(self._address, "L", False))

    def __repr__(self):
        return f"<{type(self).__name__} object at {id(self):#x}>"

    def __call__(self, *args, **kwargs):
        types, restype = self.argtypes, self.restype
        outs = None
        if self._paramflags is not None:
            args, outs = _bind_flags(self._paramflags, types, args, kwargs)
        elif kwargs:
            raise TypeError("this function takes no keyword arguments")
        if types is not None and len(args) < len(types):
            raise TypeError(f"this function takes at least {len(types)} argument{'' if len(types) == 1 else 's'} ({len(args)} given)")
        converted = []
        for i, value in enumerate(args):
            try:
                if types is not None and i < len(types):
                    value = types[i].from_param(value)
                converted.append(_argument(value))
            except Exception as e:
                message = str(e) if "%d" not in str(e) else str(e) % (i + 1)
                raise ArgumentError(f"argument {i + 1}: {type(e).__name__}: {message}") from None
        if self._internal is not None:
            result = self._internal(*args)
        else:
            address = _lib.get(self._address, "L", False)
            if not address:
                raise ValueError("attempt to call a NULL function pointer")
            result = _invoke(address, restype, converted, type(self)._flags_)
        check = self.errcheck
        if check is not None:
            given = args
            checked = check(result, self, given)
            if checked is not given or outs is None:
                return checked
        if outs:
            values = [one.__ctypes_from_outparam__() if isinstance(one, _CData) else one for one in outs]
            return values[0] if len(values) == 1 else tuple(values)
        return result


def _invoke(address, restype, converted, flags):
    _sys.audit("ctypes.call_function", address, tuple(a[1] for a in converted))
    is_type = _is_type(restype)
    code = "v" if restype is None else _letter_of(restype) if is_type else "i"
    if flags & FUNCFLAG_PYTHONAPI and _lib.interface("Py_IncRef"):
        return _invoke_interface(address, restype, code, converted)
    values = _lib.call(address, code, tuple(a[0] for a in converted), tuple(a[1] for a in converted))
    if flags & FUNCFLAG_USE_ERRNO:
        _errno.value = _lib.errno()
    return _result(restype, code, values)


def _invoke_interface(address, restype, code, converted):
    """Calls a function of Python's own C interface: objects cross as references, not as numbers of ours."""
    values, objects = [], []
    for _, value, kept in converted:
        token = kept
        if isinstance(kept, _SimpleCData) and _info(type(kept)).code == "O":
            token = _tokens.get(value)
        objects.append(isinstance(token, _Token))
        values.append(token.value if objects[-1] else value)
    is_object = isinstance(restype, PyCSimpleType) and restype._type_ == "O"
    value = _lib.call_interface(address, code, tuple(a[0] for a in converted), tuple(values), (*objects, is_object))
    if not is_object:
        return _result(restype, code, value)
    result = value if _SimpleCData in restype.__bases__ else restype(value)
    check = getattr(restype, "_check_retval_", None)
    return result if check is None else check(result)


def _result(restype, code, values):
    if restype is None:
        return None
    if not _is_type(restype):
        return restype(values)
    if isinstance(code, tuple):
        result = _new(restype)
        _lib.write(result._address, values)
    else:
        result = _new(restype)
        _lib.set(result._address, code, False, values)
    if isinstance(restype, PyCSimpleType) and _SimpleCData in restype.__bases__:
        result = result.value
    check = getattr(restype, "_check_retval_", None)
    return result if check is None else check(result)


def _check_flags(flags, types):
    if len(flags) != len(types):
        raise ValueError("paramflags must have the same length as argtypes")
    result = []
    for i, flag in enumerate(flags):
        if not isinstance(flag, tuple) or not 1 <= len(flag) <= 3:
            raise TypeError("paramflags must be a sequence of (int [,string [,value]]) tuples")
        kind = flag[0]
        if kind & ~4 not in (0, 1, 2, 3):
            raise TypeError(f"paramflag value {kind} not supported")
        if kind & 2 and not isinstance(types[i], PyCPointerType) and not isinstance(types[i], PyCArrayType) and not (isinstance(types[i], PyCSimpleType) and types[i]._type_ in "PzZ"):
            raise TypeError(f"'out' parameter {i + 1} must be a pointer type, not {types[i].__name__}")
        result.append((kind, flag[1] if len(flag) > 1 else None, flag[2:]))
    return result


def _bind_flags(flags, types, args, kwargs):
    given, outs, taken = [], [], 0
    for i, (kind, name, default) in enumerate(flags):
        if kind & 3 == 2 and not kind & 1:
            target = types[i]
            if isinstance(target, PyCPointerType):
                out = target._type_()
                given.append(byref(out))
            else:
                out = target()
                given.append(out)
            outs.append(out)
            continue
        if kind & 4 and not kind & 2:
            value = default[0] if default else 0
        elif taken < len(args):
            value = args[taken]
            taken += 1
        elif name is not None and name in kwargs:
            value = kwargs[name]
        elif default:
            value = default[0]
        else:
            raise TypeError(f"required argument '{name}' missing" if name else "not enough arguments")
        given.append(value)
        if kind & 2:
            outs.append(value)
    if taken < len(args):
        raise TypeError(f"call takes exactly {taken} arguments ({len(args)} given)")
    return tuple(given), outs


def _make_callback(function, restype, types):
    letters = tuple(map(_letter_of, types))
    if restype is not None and (not isinstance(restype, PyCSimpleType) or restype._type_ in "zZO") and not isinstance(restype, (PyCPointerType, PyCFuncPtrType)):
        raise TypeError("invalid result type for callback function")
    code = "v" if restype is None else _letter_of(restype)
    info = None if restype is None else _info(restype)

    def convert(cls, value):
        result = _new(cls)
        if isinstance(value, bytes):
            _lib.write(result._address, value)
        else:
            _lib.set(result._address, _info(cls).letter, False, value)
        return result.value if isinstance(cls, PyCSimpleType) and _SimpleCData in cls.__bases__ else result

    def arguments(*args):
        return tuple(map(convert, types, args))

    def returned(result):
        if info is None:
            return None
        if isinstance(result, _CData):
            return _argument(result)[1]
        if result is None and not info.pointers:
            raise TypeError("int expected instead of NoneType instance" if info.code in _INTEGERS else "must be real number, not NoneType")
        memory = _lib.allocate(8)
        _write(info, memory.address, result) if info.code else _lib.set(memory.address, "L", False, result or 0)
        return _lib.get(memory.address, info.letter, False)

    return _lib.callback(arguments, function, returned, code, letters)


# ---------------------------------------------------------------- module functions


def sizeof(obj, /):
    """The size in bytes of a C type or instance."""
    if isinstance(obj, _CData):
        return obj._size()
    if not _is_type(obj):
        raise TypeError("this type has no size")
    return _info(obj).size


def alignment(obj, /):
    """The alignment of a C type or instance."""
    if isinstance(obj, _CData):
        obj = type(obj)
    if not _is_type(obj):
        raise TypeError("no alignment info")
    return _info(obj).align


def addressof(obj, /):
    """The address of a C instance's memory."""
    if not isinstance(obj, _CData):
        raise TypeError("invalid type")
    _sys.audit("ctypes.addressof", obj)
    return obj._address


def resize(obj, size, /):
    """Gives an instance more memory."""
    if not isinstance(obj, _CData):
        raise TypeError("excepted ctypes instance")
    if size < _info(type(obj)).size:
        raise ValueError(f"minimum size is {_info(type(obj)).size}")
    if not obj._owns_:
        raise ValueError("Memory cannot be resized because this object doesn't own it")
    memory = _lib.allocate(size)
    _lib.write(memory.address, _lib.read(obj._address, min(obj._size(), size)))
    obj._memory, obj._address, obj._resized_ = memory, memory.address, size


def buffer_info(cls, /):
    info = _info(cls)
    return info.format, len(info.shape), info.shape


_errno = _threading.local()


def get_errno():
    _sys.audit("ctypes.get_errno")
    return getattr(_errno, "value", 0)


def set_errno(value, /):
    _sys.audit("ctypes.set_errno", value)
    old = getattr(_errno, "value", 0)
    _errno.value = _index(value)
    return old


def dlopen(name, flag=RTLD_LOCAL, /):
    """The handle of a shared library."""
    import os
    _sys.audit("ctypes.dlopen", name)
    handle = _lib.open(None if name is None else os.fsencode(name), flag | _RTLD_NOW)
    if isinstance(handle, str):
        raise OSError(handle)
    return handle


def dlclose(handle, /):
    error = _lib.close(handle)
    if error is not None:
        raise OSError(error)


def dlsym(handle, name, /):
    address = _lib.symbol(handle, name)
    if isinstance(address, str):
        raise OSError(address)
    return address


def call_function(address, arguments, /):
    _sys.audit("ctypes.call_function", address, arguments)
    return _lib.call(address, "i", *map(tuple, zip(*[_argument(a)[:2] for a in arguments])) if arguments else ((), ()))


call_cdeclfunction = call_function


def POINTER(cls, /):
    import ctypes
    return ctypes.POINTER(cls)


def pointer(obj, /):
    import ctypes
    return ctypes.pointer(obj)


def string_at_address(address, size=-1):
    return _lib.read(address, _lib.length(address, 1) if size == -1 else size)


def wstring_at_address(address, size=-1):
    return _decode(_lib.read(address, 4 * (_lib.length(address, 4) if size == -1 else size)))


def _pointed(value):
    """The address that an argument for void* has."""
    import ctypes
    return _argument(ctypes.c_void_p.from_param(value))[1]


def _cast(_, obj, target):
    if not isinstance(target, _CType) or not (isinstance(target, (PyCPointerType, PyCFuncPtrType)) or isinstance(target, PyCSimpleType) and target._type_ in "sPzUZXO"):
        raise TypeError(f"cast() argument 2 must be a pointer, not {getattr(target, '__name__', target)}")
    result = _new(target)
    _lib.set(result._address, "L", False, _pointed(obj))
    if isinstance(obj, _CData):
        kept = {id(obj): obj}
        if isinstance(obj._objects_, dict):
            kept.update(obj._objects_)
        result._objects_ = kept
    elif not isinstance(obj, (int, type(None))):
        result._objects_ = {id(obj): obj}
    return result


def _string_at(pointer, size):
    _sys.audit("ctypes.string_at", pointer, size)
    return string_at_address(_pointed(pointer), size)


def _wstring_at(pointer, size):
    _sys.audit("ctypes.wstring_at", pointer, size)
    return wstring_at_address(_pointed(pointer), size)


def _memoryview_at(pointer, size, readonly):
    if size < 0:
        raise ValueError("memoryview_at: size is negative (or overflowed)")
    _sys.audit("ctypes.memoryview_at", pointer, size, readonly)
    return _lib.view(_pointed(pointer), size, "B", 1, (size,), bool(readonly), pointer)


_cast_addr = _Internal(_cast)
_string_at_addr = _Internal(_string_at)
_wstring_at_addr = _Internal(_wstring_at)
_memoryview_at_addr = _Internal(_memoryview_at)
_process = _lib.open(None, _RTLD_NOW)
_memmove_addr = _lib.symbol(_process, "memmove")
_memset_addr = _lib.symbol(_process, "memset")
