print(0 or "x", 1 and "y", "" or 0, [] and 1, None or None)  # expect: x y 0 [] None
print(not 0, not "a", not [], not [0], not {}, not {1: 2}, not (), not set())  # expect: True False True False True False True True
print("a" if 1 else "b", "a" if "" else "b")  # expect: a b


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Bool(Len):
    def __bool__(self):
        return self.n > 5


print(bool(Len(0)), bool(Len(1)), bool(Bool(1)), bool(Bool(6)))  # expect: False True False True
if Len(0) or Bool(2) and Len(1):
    print("no")
else:
    print("yes")  # expect: yes


class Bad:
    def __bool__(self):
        return 1


class Worse:
    def __len__(self):
        return -1


def truth(x):
    try:
        return True if x else False
    except (TypeError, ValueError) as e:
        return type(e).__name__, str(e)


print(truth(Bad()), truth(Worse()), truth(Len(3)), truth(None))  # expect: ('TypeError', '__bool__ should return bool, returned int') ('ValueError', '__len__() should return >= 0') True False
print(1 is not None, None is not None, not None is None)  # expect: True False False
