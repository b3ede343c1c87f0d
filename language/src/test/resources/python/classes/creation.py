def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        return {"prepared": kwargs}

    def __new__(mcls, name, bases, namespace, **kwargs):
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.kwargs = kwargs


class A(metaclass=Meta, option=3):
    pass


print(A.prepared, A.kwargs, type(A).__name__)  # expect: {'option': 3} {'option': 3} Meta


class Hooked:
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


class Tagged(Hooked, tag="x"):
    pass


print(Tagged.tag)  # expect: x
fails(type, "B", (object,), {}, key=1)  # expect: TypeError: B.__init_subclass__() takes no keyword arguments


class Named:
    def __set_name__(self, owner, name):
        self.where = owner.__name__ + "." + name


class Holder:
    attribute = Named()


print(Holder.attribute.where)  # expect: Holder.attribute


class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:
    type("C", (), {"x": Broken()})
except ValueError as e:
    print(e, e.__notes__[0].replace(repr(e), "")[:47])  # expect: no Error calling __set_name__ on 'Broken' instance


class Entries:
    def __mro_entries__(self, bases):
        return (dict,)


class FromEntries(Entries()):
    pass


print(FromEntries.__bases__, len(FromEntries.__orig_bases__))  # expect: (<class 'dict'>,) 1
fails(type, "D", (Entries(),), {})  # expect: TypeError: type() doesn't support MRO entry resolution; use types.new_class()

print(type("E", (), {}).__mro__[1:])  # expect: (<class 'object'>,)
fails(type, "F", (1,), {})  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
fails(type, "F", (bool,), {})  # expect: TypeError: type 'bool' is not an acceptable base type
fails(type, "F", (object, A), {})  # expect: TypeError: Cannot create a consistent method resolution order (MRO) for bases object, A
fails(type, 1, (), {})  # expect: TypeError: type.__new__() argument 1 must be str, not int
fails(type, "F", [], {})  # expect: TypeError: type.__new__() argument 2 must be tuple, not list
fails(type, "F", (), [])  # expect: TypeError: type.__new__() argument 3 must be dict, not list
fails(type, "F", ())  # expect: TypeError: type() takes 1 or 3 arguments
fails(type, "F\0", (), {})  # expect: ValueError: type name must not contain null characters
fails(type, "F", (), {"__qualname__": 1})  # expect: TypeError: type __qualname__ must be a str, not int


class M1(type):
    pass


class M2(type):
    pass


class X1(metaclass=M1):
    pass


class X2(metaclass=M2):
    pass


fails(type, "Y", (X1, X2), {})  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


class Eq:
    def __eq__(self, other):
        return True


print(Eq.__hash__)  # expect: None
fails(hash, Eq())  # expect: TypeError: unhashable type: 'Eq'


class Outer:
    class Inner:
        def method(self):
            pass


print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer.Inner)  # expect: Outer.Inner Outer.Inner.method <class '__main__.Outer.Inner'>
Outer.__name__ = "Renamed"
print(Outer.__name__, Outer.__qualname__)  # expect: Renamed Outer
fails(setattr, Outer, "__name__", 1)  # expect: TypeError: can only assign string to Renamed.__name__, not 'int'
fails(setattr, int, "x", 1)  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
fails(setattr, int, "__name__", "x")  # expect: TypeError: cannot set '__name__' attribute of immutable type 'int'
fails(delattr, Outer, "__name__")  # expect: TypeError: cannot delete '__name__' attribute of immutable type 'Renamed'
fails(delattr, Outer, "missing")  # expect: AttributeError: type object 'Renamed' has no attribute 'missing'


class Doc:
    "text"


print(Doc.__doc__, Outer.__doc__, Doc.__module__)  # expect: text None __main__


class Cells:
    def get(self):
        return __class__


print(Cells().get() is Cells)  # expect: True
print(isinstance(Cells, type), issubclass(Cells, object), type.__call__(Cells).__class__ is Cells)  # expect: True True True
print(type(Cells.__dict__).__name__, "get" in Cells.__dict__, Cells.__dict__.get("nothing"))  # expect: mappingproxy True None
