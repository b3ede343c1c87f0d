"""In a module or class body the locals of an inlined comprehension are its targets alone, as long as it runs."""
import sys

numbers = [1, 2]
kept = 0
print([locals()["x"] for x in numbers], [sorted(vars()) for x in numbers])  # expect: [1, 2] [['x'], ['x']]
print([eval("x + kept") for x in numbers], ["x" in dir() for x in numbers])  # expect: [1, 2] [True, True]
print([exec("kept = x") for x in numbers], kept)  # expect: [None, None] 0
print(locals() is globals(), "x" in globals())  # expect: True False
proxy = [sys._getframe().f_locals for x in numbers][0]
print(type(proxy).__name__, list(proxy))  # expect: FrameLocalsProxy []


class Body:
    here = 1
    print([locals() for x in numbers])  # expect: [{'x': 1}, {'x': 2}]
    try:
        {x: 1 / 0 for x in numbers}
    except ZeroDivisionError:
        print("x" in locals(), locals()["here"])  # expect: False 1
    locals()["there"] = 2


print(Body.there)  # expect: 2
