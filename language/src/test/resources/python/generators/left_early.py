# A generator that only a loop has is closed when the loop ends early.
def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print(name, "closed")


class Tree:
    def walk(self):
        yield from numbers("walk")


def through(name):
    for x in numbers(name):
        yield x


def first():
    for x in Tree().walk():
        return x


kept = numbers("kept")


def get():
    return kept


for x in numbers("break"):
    break  # expect: break closed
print("after break")  # expect: after break
first()  # expect: walk closed
try:
    for x in numbers("raise"):
        1 / 0
except ZeroDivisionError:  # expect: raise closed
    print("caught")  # expect: caught
for x in through("through"):
    break  # expect: through closed
for x in get():
    break
print(next(kept))  # expect: 2
for x in get():
    pass  # expect: kept closed
for x in numbers("to the end"):
    pass  # expect: to the end closed
else:
    print("else")  # expect: else


def failing():
    try:
        yield 1
    finally:
        raise KeyError("ignored")


import sys

sys.unraisablehook = lambda u: print(u.exc_value)
for x in failing():
    break  # expect: 'ignored'


def files():
    with open("/dev/null") as f:
        yield f


for f in files():
    break
print(f.closed)  # expect: True
