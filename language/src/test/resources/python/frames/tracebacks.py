import sys


def inner(value):
    raise ValueError(value)


def outer():
    local = 1
    inner(local)


def entries(error):
    traceback = error.__traceback__
    while traceback:
        frame = traceback.tb_frame
        yield frame.f_code.co_name, traceback.tb_lineno - frame.f_code.co_firstlineno, frame.f_locals
        traceback = traceback.tb_next


try:
    outer()
except ValueError as e:
    found = [entry for entry in entries(e)][1:]
print(found)  # expect: [('outer', 2, {'local': 1}), ('inner', 1, {'value': 1})]


def reraises():
    try:
        try:
            raise KeyError("k")
        except KeyError:
            raise
    except KeyError as e:
        return [line for _, line, _ in entries(e)]


print(reraises())  # expect: [3]


def frame():
    a = 1
    me = sys._getframe()
    me.f_locals["a"] = 2
    me.f_locals["extra"] = 3
    return a, me.f_locals["extra"], me is sys._getframe(), me.f_back.f_code.co_name


print(frame())  # expect: (2, 3, True, '<module>')


def recursive():
    return recursive()


try:
    recursive()
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
