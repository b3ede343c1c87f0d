

# Another thread gives a function other code while compiled code calls it.
def first():
    return 1


def second():
    return 2


def spin():
    turns = 0
    while first() == 1:
        turns += 1
    return turns


import threading, time

spinning = threading.Thread(target=lambda: print(spin() > 0))  # expect: True
spinning.start()
time.sleep(0.3)
first.__code__ = second.__code__
spinning.join()

# Code of a module, as a function, runs in its globals.
import types

names = {}
for i in range(3):
    module = types.FunctionType(compile(f"q = {i}\nclass A: z = q", "<m>", "exec"), names)
    print(module(), names["q"], names["A"].z)
# expect: None 0 0
# expect: None 1 1
# expect: None 2 2
try:
    module(1)
except TypeError as error:
    print(error)  # expect: <module>() takes 0 positional arguments but 1 was given
