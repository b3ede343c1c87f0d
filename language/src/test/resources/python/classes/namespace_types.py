import types


def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


n = types.SimpleNamespace(a=1, b="x")
print(n, n == types.SimpleNamespace(b="x", a=1), n != 3)  # expect: namespace(a=1, b='x') True True
n.c = n
print(n, n.__dict__["a"])  # expect: namespace(a=1, b='x', c=namespace(...)) 1
print(types.SimpleNamespace({"q": 1}, r=2), types.SimpleNamespace([("z", 0)]))  # expect: namespace(q=1, r=2) namespace(z=0)
fails(types.SimpleNamespace, 1, 2)  # expect: TypeError: SimpleNamespace expected at most 1 argument, got 2
fails(types.SimpleNamespace, {1: 2})  # expect: TypeError: keywords must be strings
print(types.SimpleNamespace(a=1).__replace__(b=2), types.SimpleNamespace(a=1).__reduce__())  # expect: namespace(a=1, b=2) (<class 'types.SimpleNamespace'>, (), {'a': 1})

p = types.MappingProxyType({"a": 1})
print(p, str(p), p["a"], "a" in p, len(p), list(p), p.get("b", 5))  # expect: {'a': 1} {'a': 1} 1 True 1 ['a'] 5
print(p | {"b": 2}, p == {"a": 1}, list(p.keys()), list(p.items()), p.copy())  # expect: {'a': 1, 'b': 2} True ['a'] [('a', 1)] {'a': 1}
fails(p.__getitem__, "z")  # expect: KeyError: 'z'
fails(types.MappingProxyType, [])  # expect: TypeError: mappingproxy() argument must be a mapping, not list
fails(lambda: p.__setitem__("a", 1))  # expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'

m = types.ModuleType("mod", "doc")
print(m, m.__name__, m.__doc__, m.__spec__)  # expect: <module 'mod'> mod doc None
m.x = 1
print(m.x, m.__dict__["x"], "x" in dir(m))  # expect: 1 1 True
fails(getattr, m, "y")  # expect: AttributeError: module 'mod' has no attribute 'y'
m.__getattr__ = lambda name: name.upper()
print(m.y)  # expect: Y
del m.x
fails(delattr, m, "x")  # expect: AttributeError: 'module' object has no attribute 'x'
fails(types.ModuleType)  # expect: TypeError: module() missing required argument 'name' (pos 1)
fails(types.ModuleType, 1)  # expect: TypeError: module() argument 'name' must be str, not int

print(list[int], dict[str, list[int]], list[int].__origin__, list[int].__args__)  # expect: list[int] dict[str, list[int]] <class 'list'> (<class 'int'>,)
print(list[int] == list[int], hash(list[int]) == hash(list[int]), list[int] == list[str])  # expect: True True False
print(list[int](), list[int]((1, 2)), tuple[int, ...], type(list[int]).__name__)  # expect: [] [1, 2] tuple[int, ...] GenericAlias
print(int | str, int | None, (int | str).__args__, int | str == str | int)  # expect: int | str int | None (<class 'int'>, <class 'str'>) True
print(isinstance(1, int | str), int | int, types.UnionType is type(int | str))  # expect: True <class 'int'> True
fails(isinstance, [], list[int])  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
fails(lambda: int | 1)  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
fails(lambda: list[int][str])  # expect: TypeError: list[int] is not a generic class


class G(list[int]):
    pass


print(G.__bases__, G.__orig_bases__)  # expect: (<class 'list'>,) (list[int],)
print(*[repr(x) for x in tuple[int]], list[int].append, list[int].__class__)  # expect: *tuple[int] <method 'append' of 'list' objects> <class 'types.GenericAlias'>
print(type(None)(), type(...)(), type(NotImplemented)())  # expect: None Ellipsis NotImplemented
fails(type(None), 1)  # expect: TypeError: NoneType takes no arguments
fails(bool, NotImplemented)  # expect: TypeError: NotImplemented should not be used in a boolean context
fails(setattr, None, "x", 1)  # expect: AttributeError: 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
