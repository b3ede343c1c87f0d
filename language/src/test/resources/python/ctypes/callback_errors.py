"""Exceptions in functions that C calls are reported under the function's own name."""

import ctypes
import sys
import traceback

COMPARE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)


class Function:
    def __init__(self, result):
        self.result = result

    def __call__(self, number):
        if self.result is None:
            raise ValueError(number)
        return self.result

    def __repr__(self):
        return f"<function that gives {self.result!r}>"


def report(unraisable):
    names = [f.name for f in traceback.extract_tb(unraisable.exc_traceback) if "frozen" not in f.filename]
    print(type(unraisable.exc_value).__name__, "|", unraisable.err_msg, unraisable.object, names[-1:] == ["__call__"])


sys.unraisablehook = report
call = COMPARE(Function(None))
call(3)  # expect: ValueError | Exception ignored while calling ctypes callback function <function that gives None> None True
call = COMPARE(Function("text"))
call(3)  # expect: TypeError | Exception ignored while converting result of ctypes callback function <function that gives 'text'> None False
print(COMPARE(Function(7))(1))  # expect: 7
