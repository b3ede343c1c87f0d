# next() runs generators where it is called; what it gives and raises is what __next__ does.
import itertools
import traceback


def returning():
    yield 1
    return 7


it = returning()
print(next(it))  # expect: 1
try:
    next(it)
except StopIteration as e:
    print("end", e.value)  # expect: end 7
try:
    next(it)
except StopIteration as e:
    print("end", e.value)  # expect: end None
print(next(it, 5))  # expect: 5


def first(items):
    return next((x for x in items if x > 2), -1)


print([first([1, 2, 3, 4]), first([])] * 2)  # expect: [3, -1, 3, -1]

count = itertools.count(4)
print([next(count) for _ in range(3)])  # expect: [4, 5, 6]


def raising():
    raise KeyError("k")
    yield


try:
    next(raising())
except KeyError as e:
    print([entry.name for entry in traceback.extract_tb(e.__traceback__)])  # expect: ['<module>', 'raising']


def itself():
    next(running)
    yield


running = itself()
try:
    next(running)
except ValueError as e:
    print(e)  # expect: generator already executing

try:
    next(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not an iterator
