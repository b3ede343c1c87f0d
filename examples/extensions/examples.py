"""Uses the extensions beside this file; prints the same on CPython and on Boomslang but for the line about races."""

import array
import sys
import threading
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import counter
    import counter as again
print([str(w.message).split(":")[0].split(",")[0][:60] for w in caught if "counter" in str(w.message)][:1] != [] or sys._is_gil_enabled())
import callback
import matrix
import safecounter


def hammer(function, threads=8, calls=20_000):
    def run():
        for _ in range(calls):
            function()

    all = [threading.Thread(target=run) for _ in range(threads)]
    for each in all:
        each.start()
    for each in all:
        each.join()


hammer(counter.increment)
print("undeclared, serialised:", counter.value())
hammer(safecounter.increment)
print("declared, with a mutex:", safecounter.value())
hammer(safecounter.racy_increment)
print("declared, without:", safecounter.racy_value() <= 160_000, file=sys.stderr)

shared = []
hammer(lambda: safecounter.append_if_empty(shared), 8, 1000)
print(shared)

m = matrix.Matrix(2, 3)
m.fill(array.array("d", [1, 2, 3, 4, 5, 6]))
view = memoryview(m)
print(view.format, view.shape, view.nbytes, view.tolist(), m.exports)
view[1, 2] = 60.0
print(m[1, 2], m[0, 0])
view.release()
print(m.exports)
n = matrix.Matrix(columns=2, rows=3)
for row in range(3):
    n[row, row % 2] = row + 1
print((m @ n)[1, 0], memoryview(m @ n).tolist())
for wrong in (lambda: m @ m, lambda: m @ 1, lambda: m[5, 5], lambda: matrix.Matrix(0, 1), lambda: m.fill(b"x"), lambda: m.fill(1)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
data = bytearray(b"\x01\x02\x40")
matrix.double_bytes(data)
print(data)
try:
    matrix.double_bytes(b"const")
except TypeError as e:
    print(e)

seen = []
print(callback.call_from_thread(seen.append, 5), seen)
names = set()
print(callback.call_from_thread(lambda i: names.add(threading.current_thread().name[:5]), 2), names)
