# A code object can be taken apart and made again from its parts, as libraries that pickle functions do.
import types
import warnings


def make(n):
    "doc"
    first = "first"

    def inner(x, *, k=3):
        return first, x + n + k

    return inner


def again(code):
    return types.CodeType(
        code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize,
        code.co_flags, code.co_code, code.co_consts, code.co_names, code.co_varnames, code.co_filename, code.co_name,
        code.co_qualname, code.co_firstlineno, code.co_linetable, code.co_exceptiontable, code.co_freevars,
        code.co_cellvars)


copy = types.FunctionType(again(make.__code__), globals())
print(copy.__doc__ == "doc")  # expect: True
print(copy(1)(2) == ("first", 6))  # expect: True

inner = make(1)
copy = types.FunctionType(again(inner.__code__), globals(), "inner", None, inner.__closure__)
copy.__kwdefaults__ = inner.__kwdefaults__
print(copy(5) == ("first", 9))  # expect: True
print(copy.__doc__)  # expect: None
print(again(inner.__code__) == inner.__code__)  # expect: True

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    steps = make.__code__.co_lnotab
print(sum(steps[0::2]) <= len(make.__code__.co_code))  # expect: True

try:
    again(make.__code__.replace()).replace(co_linetable=b"other")
except NotImplementedError as e:
    print(e)  # expect: code.replace() cannot change co_linetable: there is no bytecode
