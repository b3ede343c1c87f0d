import gc
import weakref


def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


class C:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, C) and self.v == other.v

    def __hash__(self):
        return hash(self.v)


c = C(3)
r = weakref.ref(c)
print(r() is c, weakref.ref(c) is r, r == weakref.ref(C(4)), hash(r) == hash(c))  # expect: True True False True
print(weakref.getweakrefcount(c), weakref.getweakrefs(c)[0] is r, c.__weakref__ is r)  # expect: 1 True True
fails(weakref.ref, 3)  # expect: TypeError: cannot create weak reference to 'int' object
fails(weakref.ref, "s")  # expect: TypeError: cannot create weak reference to 'str' object
fails(weakref.ref, (1,))  # expect: TypeError: cannot create weak reference to 'tuple' object
p = weakref.proxy(c)
print(p.v, p == c, type(p).__name__)  # expect: 3 True ProxyType
p.v = 4
print(c.v)  # expect: 4
fails(hash, p)  # expect: TypeError: unhashable type: 'weakref.ProxyType'


class Slotted:
    __slots__ = ()


fails(weakref.ref, Slotted())  # expect: TypeError: cannot create weak reference to 'Slotted' object


class Sub(weakref.ref):
    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


s = Sub(c, None, "k")
print(s().v, s.key, type(s).__name__, s.__callback__)  # expect: 4 k Sub None

f = weakref.proxy(len)
print(f([1, 2]), callable(f), callable(p))  # expect: 2 True False

d = weakref.WeakValueDictionary()
d["a"] = c
print(d["a"] is c, len(d))  # expect: True 1


def dies():
    x = C(9)
    seen.append(weakref.ref(x, lambda ref: seen.append("dead")))
    return weakref.ref(x)


seen = []
w = dies()
gc.collect()
print(w(), seen[0]())  # expect: None None
gc.collect()
print(seen[1:])  # expect: ['dead']
