def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


class P:
    __slots__ = ("x", "y")


p = P()
p.x = 1
print(p.x)  # expect: 1
fails(getattr, p, "y")  # expect: AttributeError: 'P' object has no attribute 'y'
fails(setattr, p, "z", 1)  # expect: AttributeError: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
fails(getattr, p, "__dict__")  # expect: AttributeError: 'P' object has no attribute '__dict__'
print(P.x)  # expect: <member 'x' of 'P' objects>
del p.x
fails(getattr, p, "x")  # expect: AttributeError: 'P' object has no attribute 'x'
fails(delattr, p, "x")  # expect: AttributeError: x
fails(P.x.__get__, 1)  # expect: TypeError: descriptor 'x' for 'P' objects doesn't apply to a 'int' object
print(P.x.__get__(None, P) is P.x, P.x.__name__, P.x.__objclass__.__name__)  # expect: True x P


class Q(P):
    __slots__ = ("z", "__dict__")


q = Q()
q.x, q.z, q.w = 1, 2, 3
print(q.x, q.z, q.w, q.__dict__)  # expect: 1 2 3 {'w': 3}


class R(P):
    __slots__ = "r"


fails(type, "S", (Q, R), {})  # expect: TypeError: multiple bases have instance lay-out conflict
fails(type, "S", (), {"__slots__": ("a",), "a": 1})  # expect: ValueError: 'a' in __slots__ conflicts with class variable
fails(type, "S", (), {"__slots__": (1,)})  # expect: TypeError: __slots__ items must be strings, not 'int'
fails(type, "S", (), {"__slots__": ("1a",)})  # expect: TypeError: __slots__ must be identifiers
fails(type, "S", (Q,), {"__slots__": ("__dict__",)})  # expect: TypeError: __dict__ slot disallowed: we already got one
fails(type, "S", (), {"__slots__": ("__weakref__", "__weakref__")})  # expect: TypeError: __weakref__ slot disallowed: we already got one
fails(type, "S", (int,), {"__slots__": ("a",)})  # expect: TypeError: nonempty __slots__ not supported for subtype of 'int'


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 5


print(Private()._Private__hidden, Private.__slots__)  # expect: 5 ('__hidden',)


class SameA:
    __slots__ = ("a", "b")


class SameB:
    __slots__ = ("b", "a")


s = SameA()
s.a = 7
s.__class__ = SameB
print(type(s).__name__, s.a)  # expect: SameB 7
fails(setattr, s, "__class__", P)  # expect: TypeError: __class__ assignment: 'P' object layout differs from 'SameB'
fails(setattr, s, "__class__", int)  # expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
fails(setattr, s, "__class__", 1)  # expect: TypeError: __class__ must be set to a class, not 'int' object
fails(setattr, 1, "__class__", bool)  # expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses


class Plain:
    pass


class Other:
    pass


o = Plain()
o.v = 3
o.__class__ = Other
print(type(o).__name__, o.v)  # expect: Other 3
o.__dict__ = {"w": 4}
print(o.w, hasattr(o, "v"))  # expect: 4 False
fails(setattr, o, "__dict__", 1)  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
