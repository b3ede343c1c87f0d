# Generator expressions whose elements a builtin function takes all at once are run as plain loops; nobody can tell.
import sys
import traceback

numbers = list(range(10))
print(sum(x * x for x in numbers))  # expect: 285
print(any(x > 8 for x in numbers), all(x < 8 for x in numbers))  # expect: True False
print(list(x for x in numbers if x % 2), tuple(x for x in "ab"))  # expect: [1, 3, 5, 7, 9] ('a', 'b')
print(set((x % 3, 1) for x in numbers))  # expect: {(0, 1), (1, 1), (2, 1)}
print(sorted(-x for x in numbers)[:3])  # expect: [-9, -8, -7]
print(",".join(str(x) for x in numbers for y in range(2) if y))  # expect: 0,1,2,3,4,5,6,7,8,9
print(sum(sum(y for y in range(x)) for x in range(10)))  # expect: 120
print(sum(2**62 for _ in range(4)), sum(x / 2 for x in range(4)))  # expect: 18446744073709551616 3.0
print(sum(True for _ in numbers), sum(1j * x for x in range(3)))  # expect: 10 3j

# What is done with the elements is done by the one who asked, not by the body.
names = set()


class Value:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        names.add(sys._getframe(1).f_code.co_name)
        return Value(self.value + (other.value if isinstance(other, Value) else other))

    __radd__ = __add__

    def __bool__(self):
        names.add(sys._getframe(1).f_code.co_name)
        return self.value > 5

    def __hash__(self):
        names.add(sys._getframe(1).f_code.co_name)
        return self.value

    def __eq__(self, other):
        return self.value == other.value


def asks():
    return sum(Value(x) for x in numbers).value, any(Value(x) for x in numbers), len(set(Value(x) for x in numbers))


print(asks(), names)  # expect: (45, True, 10) {'asks'}


class Broken(Value):
    def __add__(self, other):
        raise KeyError("add")

    __radd__ = __add__


def where(error):
    return [entry.name for entry in traceback.extract_tb(error.__traceback__)]


try:
    sum(Broken(x) for x in numbers)
except KeyError as e:
    print(where(e))  # expect: ['<module>', '__add__']


# Errors of the body are the body's, and end the generator.
def refuse(x, error):
    if x == 3:
        raise error
    return x


try:
    sum(refuse(x, ValueError(x)) for x in numbers)
except ValueError as e:
    print(where(e))  # expect: ['<module>', '<genexpr>', 'refuse']
try:
    sum(refuse(x, StopIteration(5)) for x in numbers)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))  # expect: RuntimeError('generator raised StopIteration') StopIteration(5)
failing = (refuse(x, ValueError(x)) for x in numbers)
try:
    list(failing)
except ValueError:
    print(list(failing))  # expect: []
for error in (lambda: sum(x for x in 5), lambda: set([x] for x in numbers), lambda: sum("a" for _ in numbers)):
    try:
        error()
    except TypeError as e:
        print(e)
# expect: 'int' object is not iterable
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: unsupported operand type(s) for +: 'int' and 'str'

# The object is what it is, begun or not.
begun = (x for x in numbers)
print(next(begun), next(begun), sum(begun), list(begun), begun.gi_frame)  # expect: 0 1 44 [] None
fresh = (x for x in numbers)
print(sum(fresh), list(fresh), fresh.gi_running, fresh.gi_frame)  # expect: 45 [] False None
itself = (next(itself) for _ in [1])
try:
    list(itself)
except ValueError as e:
    print(e)  # expect: generator already executing


def caller():
    frame = sys._getframe(1)
    return frame.f_code.co_name, frame.f_locals["x"], frame.f_back.f_code.co_name


print(list(caller() for x in range(2)))  # expect: [('<genexpr>', 0, '<module>'), ('<genexpr>', 1, '<module>')]

# Lists that grow meanwhile, names from around, assignments that stay.
growing = [0]
growing.extend(len(growing) for _ in range(5))
print(growing)  # expect: [0, 1, 2, 3, 4, 5]


def around():
    n = 3
    return sum((last := k) + n for k in range(3)), last, [f() for f in list((lambda k=k: k + n) for k in range(2))]


print(around())  # expect: (12, 2, [3, 4])


def counted():
    try:
        yield from range(4)
    finally:
        print("closed")


print(sum(x for x in counted()))
# expect: closed
# expect: 6

# Tracing sees each element.
events = []


def trace(frame, event, arg):
    if frame.f_code.co_name == "<genexpr>" and event in ("call", "return"):
        events.append((event, arg))
    return trace


sys.settrace(trace)
sum(x for x in range(2))
sys.settrace(None)
print(events)  # expect: [('call', None), ('return', 0), ('call', None), ('return', 1), ('call', None), ('return', None)]

# max, min, dict and a start.
print(max(x % 7 for x in numbers), min(-x for x in numbers), max((x / 2 for x in numbers), default=1))  # expect: 6 -9 4.5
print(min((x for x in ()), default="none"), max(str(x) for x in numbers), max(x for x in (1, 2.0, True, 2)))  # expect: none 9 2.0
nan = float("nan")
print(max(x for x in (nan, 1.0)), max(x for x in (1.0, nan)), min(x for x in (0.0, -0.0)))  # expect: nan 1.0 0.0
try:
    max(x for x in ())
except ValueError as e:
    print(e)  # expect: max() iterable argument is empty
print(dict((x, -x) for x in range(3)), dict(x for x in ("ab", [1, 2])))  # expect: {0: 0, 1: -1, 2: -2} {'a': 'b', 1: 2}
for pairs in ((1,), ("abc",), ([[]],)):
    try:
        dict(x for x in pairs)
    except (TypeError, ValueError) as e:
        print(e)
# expect: object is not iterable
# expect: dictionary update sequence element #0 has length 3; 2 is required
# expect: dictionary update sequence element #0 has length 1; 2 is required
print(sum((x for x in numbers), 5), sum((x for x in numbers), 0.5), sum(((x,) for x in range(3)), ()))  # expect: 50 45.5 (0, 1, 2)
try:
    sum((x for x in "ab"), "")
except TypeError as e:
    print(e)  # expect: sum() can't sum strings [use ''.join(seq) instead]

# Whoever has the frame may give it something else to go through.
changed = (x for x in [1, 2])
changed.gi_frame.f_locals[".0"] = iter(range(4))
print(list(changed))  # expect: [0, 1, 2, 3]
