"""Uses the extensions in Java beside this file; README.md says how they are compiled."""
import math
import threading
import warnings

warnings.simplefilter("ignore", RuntimeWarning)
import geometry
import jcounter
import jsafecounter
from geometry import Vector


def hammer(function, times=5_000, threads=8):
    def work():
        for _ in range(times):
            function()

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


hammer(jcounter.increment)
print("undeclared, serialised:", jcounter.value())
hammer(jsafecounter.increment)
print("declared, made for threads:", jsafecounter.value())

print(jcounter.increment(2), jcounter.increment.__doc__)
for wrong in ("x",), (1, 2), (2**70,), (None,):
    try:
        jcounter.increment(*wrong)
    except (TypeError, OverflowError) as e:
        print(type(e).__name__ + ":", e)

v = Vector(3, 4)
print(v, abs(v), v.x, v == Vector(3.0, y=4.0), v + Vector(y=1), v.scaled(2), v.scaled(1) is v)
print(hash(v) == hash(Vector(3, 4)), Vector.unit(0), geometry.origin, geometry.TAU == math.tau)
try:
    v.x = 1
except AttributeError as e:
    print("AttributeError:", e)
try:
    v + 1
except TypeError as e:
    print("TypeError:", e)
try:
    Vector.scaled(1, 2)
except TypeError as e:
    print("TypeError:", e)


class Named(Vector):
    def __new__(cls, name, *coordinates):
        self = super().__new__(cls, *coordinates)
        self.name = name
        return self


n = Named("n", 1, 2)
print(n, n.name, isinstance(n, Vector), type(n + n).__name__)

path = [Vector(), Vector(3, 4), Vector(3, 0)]
print(geometry.length(path), geometry.length(path, closed=True), geometry.length(tuple(path)))
geometry.mirror(path)
print(path)
print(geometry.evaluate(lambda x: x * x, 1, 2, 3, scale=0.5, label="squares", n=None))
try:
    geometry.angle(0, 0)
except geometry.Degenerate as e:
    print(type(e).__mro__[1].__name__, e.args)
try:
    geometry.length([1, 2])
except TypeError as e:
    print("TypeError:", e)
try:
    geometry.evaluate(lambda x: 1 / x, 0)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
print(geometry.waitForNothing())
