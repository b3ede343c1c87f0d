class C:
    shared = "class"

    def method(self):
        return self.x


c = C()
c.x = 1
print(c.x, c.shared, C.shared, c.method())  # expect: 1 class class 1
c.x = 2.5
print(c.x)  # expect: 2.5
c.x = "s"
print(c.x)  # expect: s
c.shared = "instance"
print(c.shared, C.shared)  # expect: instance class
del c.shared
print(c.shared)  # expect: class


def read(o):
    try:
        return o.y
    except AttributeError as e:
        return str(e), e.name, e.obj is o


print(read(c))  # expect: ("'C' object has no attribute 'y'", 'y', True)
c.y = 3
print(read(c))  # expect: 3
del c.y
print(read(c))  # expect: ("'C' object has no attribute 'y'", 'y', True)
c.y = 4
print(read(c), list(vars(c)))  # expect: 4 ['x', 'y']
C.y = 5
d = C()
print(read(d), read(1), read(C))  # expect: 5 ("'int' object has no attribute 'y'", 'y', True) 5
C.y = 6
print(read(d), read(C))  # expect: 6 6


def write(o, v):
    try:
        o.z = v
        return o.z
    except AttributeError as e:
        return str(e)


print(write(c, 1), write(d, 2.5), write(C, 3), write(1, 1), write([], 1))  # expect: 1 2.5 3 'int' object has no attribute 'z' and no __dict__ for setting new attributes 'list' object has no attribute 'z' and no __dict__ for setting new attributes
for i in range(12):
    setattr(c, "a%d" % i, i)
    setattr(c, "f%d" % i, i / 2)
print(c.a11, c.f11, c.a0, c.f0)  # expect: 11 5.5 0 0.0
try:
    del c.nothing
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'nothing'
