# Whoever holds an object is finalised before it, however old the two are, and may hand it on.
import gc
import os
import tempfile

seen = []


def settle(count):
    for _ in range(20):
        if len(seen) >= count:
            break
        gc.collect()
    result = list(seen)
    seen.clear()
    return result


class Named:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        seen.append(self.name)


def outer_of_inner():
    Named("outer", Named("inner"))


outer_of_inner()
print(settle(2))  # expect: ['outer', 'inner']


def chain():
    last = None
    for number in range(50):
        last = Named(number, [{"next": last}])


chain()
print(settle(50) == list(range(49, -1, -1)))  # expect: True


class Slots:
    __slots__ = "held"

    def __del__(self):
        seen.append("slots")


def through_slots():
    inner = Named("inner")
    holder = Slots()
    holder.held = (lambda: inner)


through_slots()
print(settle(2))  # expect: ['slots', 'inner']


def generator(held):
    try:
        yield
    finally:
        seen.append("finally")


def suspended():
    next_to_go = generator(Named("argument"))
    next(next_to_go)


suspended()
print(settle(2))  # expect: ['finally', 'argument']


# What a finaliser keeps is not finalised, until it is dropped again.
pool = []


class Borrower:
    def __init__(self, connection):
        self.connection = connection

    def __del__(self):
        seen.append("returned")
        pool.append(self.connection)


def borrow():
    Borrower(Named("connection"))


borrow()
print(settle(1))  # expect: ['returned']
gc.collect()
print(seen, pool[0].name)  # expect: [] connection
pool.clear()
print(settle(1))  # expect: ['connection']


# A file that was made before the object that writes its last line.
class Log:
    def __init__(self, file):
        self.file = file

    def __del__(self):
        self.file.write("the end\n")
        self.file.close()
        seen.append("log")


path = os.path.join(tempfile.mkdtemp(), "log")


def log():
    Log(open(path, "w"))


log()
print(settle(1))  # expect: ['log']
print(open(path).read().strip())  # expect: the end


# Cycles are finalised, each object once.
def cycle():
    first = Named("first")
    second = Named("second", first)
    first.held = second


cycle()
print(sorted(settle(2)))  # expect: ['first', 'second']


# What holds and is held when the program ends.
class Last:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self, print=print):
        print(self.name)


last = Last("holds", Last("held"))
# expect: holds
# expect: held
