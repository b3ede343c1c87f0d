def f(a: int, /, b: "str", *args: undefined, c: float = 1.0) -> None:
    x: also_undefined = 5
    return x


print(f(1, 2))  # expect: 5
try:
    f.__annotations__
except NameError as e:
    print(e)  # expect: name 'undefined' is not defined
undefined = bytes
print(f.__annotations__)  # expect: {'b': 'str', 'a': <class 'int'>, 'args': <class 'bytes'>, 'c': <class 'float'>, 'return': None}
print(f.__annotate__.__qualname__, f.__annotate__.__code__.co_varnames)  # expect: __annotate__ ('format',)


class C:
    a: int
    if True:
        b: Later = 1
    else:
        c: Never


Later = dict
print(C.__annotations__)  # expect: {'a': <class 'int'>, 'b': <class 'dict'>}
m: list = []
if not m:
    n: tuple
print(__annotate__(1))  # expect: {'m': <class 'list'>, 'n': <class 'tuple'>}


class Generic[T, *Ts, **P]:
    def method[U: int](self, x: T, y: U) -> T: ...


print(Generic.__type_params__, Generic.method.__type_params__[0].__bound__)  # expect: (T, Ts, P) <class 'int'>
type Alias[K] = dict[K, list[Alias]]
print(Alias, Alias.__type_params__, Alias.__value__)  # expect: Alias (K,) dict[K, list[Alias]]
