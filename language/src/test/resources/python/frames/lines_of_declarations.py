# Declarations are no lines for tracing, wherever they stand.
import sys

lines = []


def trace(frame, event, argument):
    if frame.f_globals is not globals():
        return None
    if event == "line":
        lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return trace


def globals_first(flag):
    global first, second
    first = 1
    if flag:
        global third
        third = 2
    second = 3


def outer():
    x = 1

    def inner(flag):
        nonlocal x
        if flag:
            y = x
            return y
        x = 2
        return x

    return inner


def traced(function, *arguments):
    lines.clear()
    sys.settrace(trace)
    function(*arguments)
    sys.settrace(None)
    return lines


print(traced(globals_first, True))  # expect: [2, 3, 5, 6]
print(traced(globals_first, False))  # expect: [2, 3, 6]
inner = outer()
print(traced(inner, True))  # expect: [2, 3, 4]
print(traced(inner, False))  # expect: [2, 5, 6]
