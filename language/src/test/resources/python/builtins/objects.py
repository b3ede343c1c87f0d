def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A:
    x = 1


a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", "none"))  # expect: 1 2 none
print(hasattr(a, "x"), hasattr(a, "z"))  # expect: True False
delattr(a, "y")
print(vars(a), error(vars, 1))  # expect: {} TypeError: vars() argument must have __dict__ attribute
print(error(getattr, a, 1))  # expect: TypeError: attribute name must be string, not 'int'
print(error(getattr, a, "q"))  # expect: AttributeError: 'A' object has no attribute 'q'
print(isinstance(1, (str, int)), isinstance(True, int), isinstance(1, int | str))  # expect: True True True
print(error(isinstance, 1, 1))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(issubclass(bool, int), error(issubclass, 1, int))  # expect: True TypeError: issubclass() arg 1 must be a class
print(callable(len), callable(1), id(a) == id(a))  # expect: True False True
print(hash("a") == hash("a"), error(hash, []))  # expect: True TypeError: unhashable type: 'list'
print([n for n in dir(a) if not n.startswith("__")])  # expect: ['x']
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted(["b", "A"], key=str.lower))  # expect: [1, 2, 3] ['c', 'b', 'a'] ['A', 'b']
it = iter([1])
print(next(it), next(it, "end"))  # expect: 1 end
print(error(next, []))  # expect: TypeError: 'list' object is not an iterator
print(all([]), any([]), all([1, 0]), any([0, 1]))  # expect: True False False True
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)))  # expect: [1, 2]
print(error(iter, 1, 2))  # expect: TypeError: iter(v, w): v must be callable
print(error(len, 1))  # expect: TypeError: object of type 'int' has no len()
print(1, 2, sep="-", end="!\n")  # expect: 1-2!
print(error(lambda: print(1, sep=3)))  # expect: TypeError: sep must be None or a string, not int
