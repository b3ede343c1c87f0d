"""When starred arguments are unpacked, and where the error of one that cannot be is."""


def iterates():
    print("iterates")
    yield 1


def keyword():
    print("keyword")
    return 2


def f(*args, **kwargs):
    return args, kwargs


print(f(*iterates(), b=keyword()))
# expect: keyword
# expect: iterates
# expect: ((1,), {'b': 2})
print(f(0, *iterates(), b=keyword()))
# expect: iterates
# expect: keyword
# expect: ((0, 1), {'b': 2})

try:
    f(*1, **2)
except TypeError as e:
    print(e)  # expect: __main__.f() argument after ** must be a mapping, not int


def line(action):
    try:
        action()
    except TypeError as e:
        return e.__traceback__.tb_next.tb_lineno - action.__code__.co_firstlineno


def call():
    f(
        1,
        *2)


def display():
    x = [1,
         *2]


print(line(call), line(display))  # expect: 1 1
