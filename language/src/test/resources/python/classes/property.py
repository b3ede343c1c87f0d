def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


class C:
    @property
    def x(self):
        "the doc"
        return 1

    @property
    def y(self):
        return self._y

    @y.setter
    def y(self, value):
        self._y = value

    @y.deleter
    def y(self):
        del self._y


c = C()
print(c.x, C.x.__doc__, C.x.__name__)  # expect: 1 the doc x
fails(setattr, c, "x", 1)  # expect: AttributeError: property 'x' of 'C' object has no setter
fails(delattr, c, "x")  # expect: AttributeError: property 'x' of 'C' object has no deleter
c.y = 4
print(c.y)  # expect: 4
del c.y
fails(getattr, c, "y")  # expect: AttributeError: 'C' object has no attribute '_y'
nameless = property()
fails(nameless.__get__, c)  # expect: AttributeError: property of 'C' object has no getter
fails(getattr, nameless, "__name__")  # expect: AttributeError: 'property' object has no attribute '__name__'
fails(nameless.__get__, None, None)  # expect: TypeError: __get__(None, None) is invalid


class Sub(property):
    """sub"""


class D:
    z = Sub(lambda self: 3, doc="given")
    w = Sub(lambda self: 3)


print(D.z.__doc__, D().z, D.__dict__["w"].__doc__)  # expect: given 3 None
print(C.x.fget(c), C.x.fset, property(lambda s: 0, doc="d").getter(lambda s: 1).__doc__)  # expect: 1 None d


class Override(property):
    def __get__(self, instance, owner=None):
        return "overridden"


class E:
    v = Override(lambda self: 1)


print(E.v, E().v)  # expect: overridden overridden


class K:
    @classmethod
    def cm(cls, a):
        "cm doc"
        return cls.__name__, a

    @staticmethod
    def sm(a):
        return a


print(K.cm(1), K().cm(2), K.sm(3), K().sm(4))  # expect: ('K', 1) ('K', 2) 3 4
print(K.__dict__["cm"].__wrapped__.__name__, K.__dict__["cm"].__doc__, K.__dict__["sm"](5))  # expect: cm cm doc 5
print(K.__dict__["sm"].__name__, K.__dict__["cm"].__isabstractmethod__)  # expect: sm False
fails(classmethod)  # expect: TypeError: classmethod expected 1 argument, got 0
print(str(staticmethod(len)), str(classmethod(len)))  # expect: <staticmethod(<built-in function len>)> <classmethod(<built-in function len>)>
print(len.__get__ if hasattr(len, "__get__") else "no __get__")  # expect: no __get__
print([].append.__self__, [].append.__name__, [].append.__qualname__, str.join, list.append.__objclass__)  # expect: [] append list.append <method 'join' of 'str' objects> <class 'list'>
print(dict.fromkeys.__self__, dict.__dict__["fromkeys"], int.__dict__["real"], (1).__add__(2))  # expect: <class 'dict'> <method 'fromkeys' of 'dict' objects> <attribute 'real' of 'int' objects> 3
fails(list.append)  # expect: TypeError: unbound method list.append() needs an argument
fails(list.append, 1, 2)  # expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
fails(list.__dict__["append"].__get__, 1)  # expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
fails(type.__dict__["__name__"].__get__, 1)  # expect: TypeError: descriptor '__name__' for 'type' objects doesn't apply to a 'int' object
