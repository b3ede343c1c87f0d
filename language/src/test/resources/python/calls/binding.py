def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3))  # expect: (1, 2, (), 3, 4, {})
print(f(1, 20, 30, 40, c=3, d=5, e=6, g=7))  # expect: (1, 20, (30, 40), 3, 5, {'e': 6, 'g': 7})
print(f(c=1, a=2))  # expect: (2, 2, (), 1, 4, {})
print(f(*[1, 2, 3], **{"c": 4, "z": 5}))  # expect: (1, 2, (3,), 4, 4, {'z': 5})
print(f(1, *(2,), *[3], c=3, **{"x": 1}, y=2, **{"w": 3}))  # expect: (1, 2, (3,), 3, 4, {'x': 1, 'y': 2, 'w': 3})


def g(a, /, b, *, c):
    return a, b, c


def attempt(fn):
    try:
        return fn()
    except TypeError as e:
        return str(e)


print(g(1, 2, c=3), g(1, b=2, c=3))  # expect: (1, 2, 3) (1, 2, 3)
print(attempt(lambda: g(1, 2)))  # expect: g() missing 1 required keyword-only argument: 'c'
print(attempt(lambda: g(1, 2, 3, c=1)))  # expect: g() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
print(attempt(lambda: g(a=1, b=2, c=3)))  # expect: g() got some positional-only arguments passed as keyword arguments: 'a'
print(attempt(lambda: g(1, 2, c=3, d=4)))  # expect: g() got an unexpected keyword argument 'd'
print(attempt(lambda: g(1, 2, b=3, c=4)))  # expect: g() got multiple values for argument 'b'
print(attempt(lambda: f()))  # expect: f() missing 1 required positional argument: 'a'
print(attempt(lambda: f(*1)))  # expect: __main__.f() argument after * must be an iterable, not int
print(attempt(lambda: f(**1)))  # expect: __main__.f() argument after ** must be a mapping, not int
print(attempt(lambda: f(1, **{"c": 2}, **{"c": 3})))  # expect: __main__.f() got multiple values for keyword argument 'c'
print(attempt(lambda: f(1, **{1: 2})))  # expect: keywords must be strings
print(attempt(lambda: 1()))  # expect: 'int' object is not callable
print(attempt(lambda: len()))  # expect: len() takes exactly one argument (0 given)
print(attempt(lambda: len(1, 2)))  # expect: len() takes exactly one argument (2 given)
print(attempt(lambda: [].append()))  # expect: list.append() takes exactly one argument (0 given)


def defaults(x, y=[]):
    y.append(x)
    return y


print(defaults(1), defaults(2))  # expect: [1, 2] [1, 2]
defaults.__defaults__ = (7, [0])
print(defaults(), defaults(5))  # expect: [0, 7, 5] [0, 7, 5]


def h():
    return "old"


def call_h():
    return h()


print(call_h(), call_h())  # expect: old old


def h():
    return "new"


print(call_h())  # expect: new
h.__code__ = (lambda: "code").__code__
print(call_h())  # expect: code
