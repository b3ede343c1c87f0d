class P:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, value):
        self._v = value * 10

    @property
    def read_only(self):
        return "ro"

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def helper(x):
        return x + 1


p = P()
p.v = 4
print(p.v, p.read_only, p.make(), P.make(), p.helper(1), P.helper(2))  # expect: 40 ro P P 2 3
try:
    p.read_only = 1
except AttributeError as e:
    print(e)  # expect: property 'read_only' of 'P' object has no setter


class Desc:
    def __get__(self, obj, owner):
        return obj is None, owner.__name__

    def __set__(self, obj, value):
        obj.__dict__["stored"] = value


class NonData:
    def __get__(self, obj, owner):
        return "non-data"


class Q(P):
    d = Desc()
    n = NonData()


q = Q()
print(q.d, Q.d)  # expect: (False, 'Q') (True, 'Q')
q.d = 5
print(q.stored, q.d)  # expect: 5 (False, 'Q')
print(q.n)  # expect: non-data
q.n = 7
print(q.n, Q.n)  # expect: 7 non-data
print(q.make(), Q.make())  # expect: Q Q


class G:
    known = 1

    def __getattr__(self, name):
        if name == "no":
            raise AttributeError(name)
        return "dynamic " + name


g = G()
print(g.known, g.foo, g.bar, getattr(g, "no", "default"))  # expect: 1 dynamic foo dynamic bar default


class A:
    def __getattribute__(self, name):
        return "all " + name


print(A().x, A().__dict__)  # expect: all x all __dict__


class S:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value + 1)


s = S()
s.x = 1
print(s.x)  # expect: 2


class Slots:
    __slots__ = ("a", "b")


t = Slots()
t.a = 1
print(t.a)  # expect: 1
t.a = "x"
print(t.a)  # expect: x


def attempt(f):
    try:
        return f()
    except AttributeError as e:
        return str(e)


print(attempt(lambda: t.b))  # expect: 'Slots' object has no attribute 'b'
print(attempt(lambda: setattr(t, "c", 1)))  # expect: 'Slots' object has no attribute 'c' and no __dict__ for setting new attributes
del t.a
print(attempt(lambda: t.a))  # expect: 'Slots' object has no attribute 'a'


class Meta(type):
    def loud(cls):
        return cls.__name__.upper()

    @property
    def tag(cls):
        return "tag of " + cls.__name__


class M(metaclass=Meta):
    pass


print(M.loud(), M.tag)  # expect: M tag of M
print(attempt(lambda: M().loud))  # expect: 'M' object has no attribute 'loud'
