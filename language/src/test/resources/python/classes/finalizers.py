import gc
import os
import sys
import tempfile
import warnings
import weakref


def collected(done):
    for attempt in range(20):
        gc.collect()
        if done():
            return True
    return False


# __del__ runs once the object is dropped and found; errors go to sys.unraisablehook.
class Noted:
    seen = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        self.seen.append(self.name)


def drop(name):
    Noted(name)


drop("a")
print(collected(lambda: Noted.seen == ["a"]))  # expect: True


class Failing:
    def __del__(self):
        raise ValueError("lost")


reports = []
sys.unraisablehook = lambda report: reports.append(report.exc_value)
Failing()
print(collected(lambda: reports), reports)  # expect: True [ValueError('lost')]
sys.unraisablehook = sys.__unraisablehook__


# An object that lives on is not finalised a second time, and weak references find it again.
class Risen:
    saved = []

    def __del__(self):
        self.saved.append(self)


def rise():
    return weakref.ref(Risen())


reference = rise()
print(collected(lambda: Risen.saved))  # expect: True
print(reference() is Risen.saved[0], gc.is_finalized(Risen.saved[0]))  # expect: True True
Risen.saved.clear()
print(collected(lambda: reference() is None), Risen.saved)  # expect: True []


# Subclasses of builtin types, and objects made without calling the class.
class Items(list):
    def __del__(self):
        Noted.seen.append(len(self))


Noted.seen.clear()
Items([1, 2, 3])
Items.__new__(Items)
print(collected(lambda: len(Noted.seen) == 2), sorted(Noted.seen))  # expect: True [0, 3]


# A suspended generator runs its finally block, or what its context managers do at the end.
def suspended(done):
    try:
        yield 1
    finally:
        done.append("closed")


done = []
next(suspended(done))
print(collected(lambda: done))  # expect: True


# A coroutine that is never awaited.
async def unused():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    unused()
    print(collected(lambda: caught), caught[0].message)  # expect: True coroutine 'unused' was never awaited


# A dropped file is written and closed, with a warning.
folder = tempfile.mkdtemp()
path = os.path.join(folder, "text")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    open(path, "w", encoding="utf-8").write("written")
    print(collected(lambda: caught), caught[0].category.__name__)  # expect: True ResourceWarning
with open(path, encoding="utf-8") as file:
    print(file.read())  # expect: written
os.remove(path)
os.rmdir(folder)

# Callbacks of weak references come without another operation on them.
called = []
reference = weakref.ref(Noted("b"), lambda r: called.append(r() is None))
print(collected(lambda: called), called)  # expect: True [True]
