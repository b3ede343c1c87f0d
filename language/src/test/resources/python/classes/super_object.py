def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


class A:
    value = "A.value"

    def m(self):
        return "A.m"

    @classmethod
    def c(cls):
        return "A.c", cls.__name__


class B(A):
    def m(self):
        return "B.m+" + super().m()

    @classmethod
    def c(cls):
        return super().c()

    def value_of_super(self):
        return super().value


b = B()
print(b.m(), B.c(), b.value_of_super())  # expect: B.m+A.m ('A.c', 'B') A.value
print(super(B, b).m(), super(B, B).c(), super(B, b).__thisclass__.__name__)  # expect: A.m ('A.c', 'B') B
print(super(B, b).__self__ is b, super(B, b).__self_class__.__name__, super(B).__self__)  # expect: True B None
fails(getattr, super(B, b), "missing")  # expect: AttributeError: 'super' object has no attribute 'missing'
fails(super, B, 1)  # expect: TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (B).
fails(super, 1)  # expect: TypeError: super() argument 1 must be a type, not int
fails(super, B, b, 3)  # expect: TypeError: super() expected at most 2 arguments, got 3
print(super(B, b))  # expect: <super: <class 'B'>, <B object>>
print(super(B))  # expect: <super: <class 'B'>, NULL>
print(super(B).__get__(b).m())  # expect: A.m
print(super(B, b).__class__)  # expect: <class 'super'>


class Diamond1(A):
    def m(self):
        return "D1+" + super().m()


class Diamond2(A):
    def m(self):
        return "D2+" + super().m()


class Bottom(Diamond1, Diamond2):
    def m(self):
        return "Bottom+" + super().m()


print(Bottom().m())  # expect: Bottom+D1+D2+A.m
