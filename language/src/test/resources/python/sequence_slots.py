# The slots of sequences called by name, and where operators try them.


def outcome(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(outcome(lambda: "a".__add__(1)))  # expect: TypeError: can only concatenate str (not "int") to str
print(outcome(lambda: [1].__add__((2,))))  # expect: TypeError: can only concatenate list (not "tuple") to list
print(outcome(lambda: b"a".__add__("b")))  # expect: TypeError: can't concat str to bytes


class Right:
    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other

    def __index__(self):
        return 2


# The arithmetic of both operands comes before a concatenation or repetition.
print([1] + Right(), "a" + Right())  # expect: ('radd', [1]) ('radd', 'a')
print([1] * Right(), Right.__index__(Right()) * [1])  # expect: ('rmul', [1]) [1, 1]
both = [1]
both += Right()
print(both)  # expect: ('radd', [1])


class Sub(list):
    def __radd__(self, other):
        return "subclass"


print([1] + Sub([2]), outcome(lambda: [1] + 1))  # expect: subclass TypeError: can only concatenate list (not "int") to list
print(outcome(lambda: "x" * "y"))  # expect: TypeError: can't multiply sequence by non-int of type 'str'

# The receiver of a class method that is called through its descriptor.
print(dict.__dict__["fromkeys"](dict, "a"))  # expect: {'a': None}
print(outcome(lambda: dict.__dict__["fromkeys"](1)))  # expect: TypeError: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2
print(outcome(lambda: int("1", bas=2)))  # expect: TypeError: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
