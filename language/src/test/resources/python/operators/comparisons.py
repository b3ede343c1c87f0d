print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1.0, 1 != 1.0)  # expect: True True False True True False
print(2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 2 ** 63 == float(2 ** 63))  # expect: False True True
print(1 < float("nan"), 1 > float("nan"), 1 != float("nan"))  # expect: False False True
print("a" < "b", "a" == "a", "ab" > "b", "é" > "z")  # expect: True True False True
print(True == 1, True < 2, True is True, None is None, None == 0)  # expect: True True True True False
print([1, 2] < [1, 3], (1,) == (1,), [1] == (1,))  # expect: True True False
print(2 ** 70 > 2 ** 69, 2 ** 70 == 2 ** 70, 2 ** 70 > 1.5)  # expect: True True True


def less(a, b):
    try:
        return a < b
    except TypeError as e:
        return str(e)


print(less(1, 2), less(1.5, 2), less("a", "b"), less(1, "a"))  # expect: True True True '<' not supported between instances of 'int' and 'str'
print(less(object, 1)[:30])  # expect: '<' not supported between inst


class Base:
    def __eq__(self, other):
        return "base"

    def __lt__(self, other):
        return "less"


class Derived(Base):
    def __eq__(self, other):
        return "derived"

    def __gt__(self, other):
        return "greater"


print(Base() == Base(), Base() == Derived(), Derived() == Base(), 1 == Base())  # expect: base derived derived base
print(Base() < Derived(), Base() < 1, 1 > Base(), Base() != 1)  # expect: greater less less False


class OnlyEq:
    def __eq__(self, other):
        return isinstance(other, OnlyEq)


print(OnlyEq() != OnlyEq(), OnlyEq() != 1, OnlyEq() == OnlyEq())  # expect: False True True


class Plain:
    pass


p = Plain()
print(p == p, p == Plain(), p != p, p != 1)  # expect: True False False True
