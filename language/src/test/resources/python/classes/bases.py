def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class C(A):
    pass


class D(C):
    pass


d = D()
print(d.who())  # expect: A
C.__bases__ = (B,)
print(d.who(), D.__mro__[1].__name__, D.__mro__[2].__name__)  # expect: B C B
print([c.__name__ for c in B.__subclasses__()])  # expect: ['C']
fails(setattr, C, "__bases__", ())  # expect: TypeError: can only assign non-empty tuple to C.__bases__, not ()
fails(setattr, C, "__bases__", B)  # expect: TypeError: can only assign tuple to C.__bases__, not type
fails(setattr, C, "__bases__", (1,))  # expect: TypeError: C.__bases__ must be tuple of classes, not 'int'
fails(setattr, C, "__bases__", (D,))  # expect: TypeError: a __bases__ item causes an inheritance cycle
fails(setattr, C, "__bases__", (dict,))  # expect: TypeError: __bases__ assignment: 'dict' object layout differs from 'B'
fails(setattr, int, "__bases__", (object,))  # expect: TypeError: cannot set '__bases__' attribute of immutable type 'int'
print(C.__base__.__name__, int.__base__, object.__base__, bool.__base__)  # expect: B <class 'object'> None <class 'int'>


class Reversing(type):
    def mro(cls):
        return [cls, *type.mro(cls)[1:]]


class E(metaclass=Reversing):
    pass


print([c.__name__ for c in E.__mro__], [c.__name__ for c in E.mro()])  # expect: ['E', 'object'] ['E', 'object']


class Check(type):
    def __instancecheck__(cls, instance):
        return instance == 42

    def __subclasscheck__(cls, sub):
        return sub is int


class F(metaclass=Check):
    pass


print(isinstance(42, F), isinstance(41, F), issubclass(int, F), issubclass(str, F))  # expect: True False True False
print(isinstance(1, (str, (bytes, int))), isinstance(None, int | None))  # expect: True True
fails(isinstance, 1, 1)  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(issubclass, 1, int)  # expect: TypeError: issubclass() arg 1 must be a class
fails(issubclass, int, 1)  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
fails(isinstance, 1, list[int])  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
print(object.__init__, object.__new__.__name__, object().__init__.__name__)  # expect: <slot wrapper '__init__' of 'object' objects> __new__ __init__
print(type.__name__, type(type) is type, type.__dict__["__name__"])  # expect: type True <attribute '__name__' of 'type' objects>
