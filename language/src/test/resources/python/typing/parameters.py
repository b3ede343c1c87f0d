from typing import Generic, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Union, NoDefault


def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


T = TypeVar("T")
U = TypeVar("U", bound=int, covariant=True)
print(T, U, U.__bound__, T.__bound__, T.__constraints__, T.__default__ is NoDefault)  # expect: ~T +U <class 'int'> None () True
print(TypeVar("V", int, str).__constraints__, TypeVar("W", default=int).__default__, T.__module__)  # expect: (<class 'int'>, <class 'str'>) <class 'int'> __main__
fails(TypeVar, "T", int)  # expect: TypeError: A single constraint is not allowed
fails(TypeVar, "T", covariant=True, contravariant=True)  # expect: ValueError: Bivariant types are not supported.
fails(TypeVar, 1)  # expect: TypeError: typevar() argument 'name' must be str, not int
print(list[T][int], dict[T, list[T]][str], (list[T] | int)[str], list[T].__parameters__)  # expect: list[int] dict[str, list[str]] list[str] | int (~T,)
fails(lambda: dict[T, int][1, 2])  # expect: TypeError: Too many arguments for dict[~T, int]; actual 2, expected 1
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(P, P.args, P.kwargs, Ts, [*Ts], P.args == P.args)  # expect: ~P P.args P.kwargs Ts [typing.Unpack[Ts]] True


class Box(Generic[T]):
    pass


print(Box[int], Box.__parameters__, Box[int].__args__, Box.__orig_bases__)  # expect: __main__.Box[int] (~T,) (<class 'int'>,) (typing.Generic[~T],)


class New[A, *B, **C]:
    def method[D: int, E: (str, bytes)](self, x: D) -> E: ...


print(New.__type_params__, New.__parameters__, New[int, str, [float]])  # expect: (A, B, C) (A, B, C) __main__.New[int, str, [float]]
D, E = New.method.__type_params__
print(D.__bound__, E.__constraints__, D.__infer_variance__)  # expect: <class 'int'> (<class 'str'>, <class 'bytes'>) True

type Alias[X] = list[X]
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__, Alias.__name__)  # expect: Alias list[X] Alias[int] (X,) Alias


class WithDefault[F = int]:
    pass


print(WithDefault.__type_params__[0].__default__, WithDefault.__type_params__[0].has_default())  # expect: <class 'int'> True
print(Union[int, str], Union[int], Union[int, None], T | None, Alias | int)  # expect: int | str <class 'int'> int | None ~T | None Alias | int
fails(lambda: Union[()])  # expect: TypeError: Cannot take a Union of no types.
fails(type, "S", (T,), {})  # expect: TypeError: type() doesn't support MRO entry resolution; use types.new_class()
print(T.evaluate_bound, U.evaluate_bound(1), TypeAliasType("Q", int).__value__)  # expect: None <class 'int'> <class 'int'>
