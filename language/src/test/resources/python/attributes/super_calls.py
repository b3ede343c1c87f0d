class A:
    def __init__(self, x):
        self.x = x

    def name(self):
        return "A"

    @classmethod
    def make(cls, x):
        return cls(x)

    @property
    def prop(self):
        return self.x * 2

    @staticmethod
    def stat():
        return "stat"


class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def name(self):
        return "B" + super().name()

    @classmethod
    def make(cls, x):
        return super().make(x) if cls is not B else cls(x, 0)

    @property
    def prop(self):
        return super().prop + 1

    def missing(self):
        return super().nothing

    def stat(self):
        return super().stat()


class C(B):
    def name(self):
        return "C" + super().name()

    def bound(self):
        return super().name


b = B(1, 2)
print(b.x, b.y, b.name(), b.prop, B.make(3).x, b.stat())  # expect: 1 2 BA 3 3 stat
c = C(1, 2)
print(c.name(), c.bound()())  # expect: CBA BA
try:
    b.missing()
except AttributeError as e:
    print(e)  # expect: 'super' object has no attribute 'nothing'


class New:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self


print(New(1, 2).args)  # expect: (1, 2)


class Left(A):
    def name(self):
        return "L" + super().name()


class Right(A):
    def name(self):
        return "R" + super().name()


class Both(Left, Right):
    pass


print(Both(1).name(), Left(1).name())  # expect: LRA LA
