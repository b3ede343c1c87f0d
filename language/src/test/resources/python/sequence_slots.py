# The slots of sequences called by name, and where operators try them.


def outcome(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(outcome(lambda: "a".__add__(1)))  # TypeError: can only concatenate str (not "int") to str
print(outcome(lambda: [1].__add__((2,))))  # TypeError: can only concatenate list (not "tuple") to list
print(outcome(lambda: b"a".__add__("b")))  # TypeError: can't concat str to bytes


class Right:
    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other

    def __index__(self):
        return 2


# The arithmetic of both operands comes before a concatenation or repetition.
print([1] + Right(), "a" + Right())  # ('radd', [1]) ('radd', 'a')
print([1] * Right(), Right.__index__(Right()) * [1])  # ('rmul', [1]) [1, 1]
both = [1]
both += Right()
print(both)  # ('radd', [1])


class Sub(list):
    def __radd__(self, other):
        return "subclass"


print([1] + Sub([2]), outcome(lambda: [1] + 1))  # subclass TypeError: can only concatenate list (not "int") to list
print(outcome(lambda: "x" * "y"))  # TypeError: can't multiply sequence by non-int of type 'str'

# The receiver of a class method that is called through its descriptor.
print(dict.__dict__["fromkeys"](dict, "a"))  # {'a': None}
print(outcome(lambda: dict.__dict__["fromkeys"](1)))  # TypeError: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2
print(outcome(lambda: int("1", bas=2)))  # TypeError: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
