"""The interpreters of the process, of which Boomslang has one.

CPython has subinterpreters so that code can run in parallel; here threads do. What only tells of interpreters works,
what would make another one raises InterpreterError at the call.
"""

WHENCE_UNKNOWN = 0
WHENCE_RUNTIME = 1
WHENCE_LEGACY_CAPI = 2
WHENCE_CAPI = 3
WHENCE_XI = 4
WHENCE_STDLIB = 5

_MAIN = (0, WHENCE_RUNTIME)


class InterpreterError(Exception):
    """A cross-interpreter operation failed"""

    __module__ = "concurrent.interpreters"


class InterpreterNotFoundError(InterpreterError):
    """An interpreter was not found"""

    __module__ = "concurrent.interpreters"


class NotShareableError(TypeError):
    __module__ = "concurrent.interpreters"


def _check(id):
    if not isinstance(id, int):
        raise TypeError(f"interpreter ID must be an int, got {type(id).__name__}")
    if id < 0:
        raise ValueError(f"interpreter ID must be a non-negative int, got {id!r}")
    if id != _MAIN[0]:
        raise InterpreterNotFoundError(f"unrecognized interpreter ID {id}")


def create(config="isolated", *, reqrefs=False):
    """Raises InterpreterError: there is one interpreter."""
    raise InterpreterError(
        "interpreter creation failed: Boomslang has one interpreter in a process, whose threads run in parallel"
    )


def destroy(id, *, restrict=False):
    """Destroys an interpreter other than the current one."""
    _check(id)
    raise InterpreterError("cannot destroy the current interpreter")


def list_all(*, require_ready=False):
    """The IDs of all interpreters, and where each comes from."""
    return [_MAIN]


def get_current():
    """The ID of the current interpreter, and where it comes from."""
    return _MAIN


def get_main():
    """The ID of the main interpreter, and where it comes from."""
    return _MAIN


def whence(id):
    """Where an interpreter comes from."""
    _check(id)
    return WHENCE_RUNTIME


def is_running(id, *, restrict=False):
    """Whether an interpreter runs a program."""
    _check(id)
    return True


def is_shareable(obj):
    """Whether another interpreter could get the object without pickling."""
    if obj is None or type(obj) in (bool, int, float, str, bytes, memoryview):
        return True
    return type(obj) is tuple and all(map(is_shareable, obj))


def incref(id, *, implieslink=False, restrict=False):
    _check(id)


def decref(id, *, restrict=False):
    _check(id)


def _busy(id, *args, **kwargs):
    _check(id)
    raise InterpreterError("interpreter already running")


def exec(id, code, shared=None, *, restrict=False):
    """Runs code in an interpreter that is not running."""
    _busy(id)


def run_string(id, script, shared=None, *, restrict=False):
    """Runs a script in an interpreter that is not running."""
    _busy(id)


def run_func(id, func, shared=None, *, restrict=False):
    """Runs the body of a function in an interpreter that is not running."""
    _busy(id)


def call(id, callable, args=None, kwargs=None, *, preserve_exc=False, restrict=False):
    """Calls a function in an interpreter that is not running."""
    _busy(id)


def set___main___attrs(id, updates, *, restrict=False):
    """Binds names in the module __main__ of an interpreter that is not running."""
    _busy(id)
