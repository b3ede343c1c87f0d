def f(a, /, b, *, c, d=4):
    return a, b, c, d


def error(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except TypeError as e:
        return str(e)


print(error(f, 1, 2, c=3))  # expect: (1, 2, 3, 4)
print(error(f))  # expect: f() missing 2 required positional arguments: 'a' and 'b'
print(error(f, 1))  # expect: f() missing 1 required positional argument: 'b'
print(error(f, 1, 2))  # expect: f() missing 1 required keyword-only argument: 'c'
print(error(f, 1, 2, 3, c=1))  # expect: f() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
print(error(f, 1, 2, c=1, e=5))  # expect: f() got an unexpected keyword argument 'e'
print(error(f, 1, 2, c=1, dd=5))  # expect: f() got an unexpected keyword argument 'dd'. Did you mean 'd'?
print(error(f, 1, 2, c=1, a=5))  # expect: f() got some positional-only arguments passed as keyword arguments: 'a'
print(error(f, 1, 2, b=3, c=1))  # expect: f() got multiple values for argument 'b'
print(error(lambda x, y=1: 0, 1, 2, 3))  # expect: <lambda>() takes from 1 to 2 positional arguments but 3 were given
print(error(lambda: 0, 1))  # expect: <lambda>() takes 0 positional arguments but 1 was given


class C:
    def method(self, x):
        pass


print(error(C().method))  # expect: C.method() missing 1 required positional argument: 'x'
print(error(C.method))  # expect: C.method() missing 2 required positional arguments: 'self' and 'x'
f.__defaults__ = (7,)
print(f(1, c=3), f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_posonlyargcount)  # expect: (1, 7, 3, 4) {'d': 4} ('a', 'b', 'c', 'd') 1
