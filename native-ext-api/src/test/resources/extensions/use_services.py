import codecs
import datetime
import sys
import traceback

import services

print(services.decode("aé".encode() + b"\xc3"), services.decode(b"ab"))
codecs.register_error("services", services.handle)
print("aéb".encode("ascii", "services"))
for call in (services.decode_error, lambda: services.handle(ValueError())):
    try:
        call()
    except (UnicodeError, TypeError) as e:
        print(type(e).__name__, e)

print(services.run("a + 1", {"a": 41}))
try:
    services.run("a +", {})
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno)
made = services.make_module("services_made", "x = __name__, __file__\ndef f(): return x")
print(made.f(), sys.modules["services_made"] is made)
try:
    services.fail()
except ValueError as e:
    for entry in traceback.extract_tb(e.__traceback__)[1:]:
        print(entry.filename, entry.lineno, entry.name)

v = services.view(False)
print(v.readonly, v.nbytes, bytes(v))
w = services.view(True)
w[0] = ord("Q")
print(services.first(), bytes(v))
w[0] = ord("a")
array, other = bytearray(b"12345"), bytearray(b"123")
print(services.fill(array, other), array, other)


print(services.filled_late(), services.plain() is None)


class Holder:
    text = "".join(["a text that ", "nobody else has"])
    pair = ("".join(["its ", "item"]), 2)


print(services.held(Holder()))
for n in (0, -1, 255, 65536, -(2**31), 2**31):
    print(services.bytes_of(n))
for case in ((1.0, "r", 0, 0), (1.0, "r", 0, 2), (0.5, "f", 3, 1), (12345.678, "e", 2, 0), (1e100, "g", 6, 0), (float("inf"), "G", 3, 1), (float("nan"), "r", 0, 0)):
    print(services.number_text(*case))

print(services.next_day(datetime.datetime(2024, 2, 28, 1, tzinfo=datetime.timezone.utc)))
try:
    services.next_day(datetime.date(2024, 2, 28))
except TypeError as e:
    print(e)


def generator():
    got = yield 1
    got = yield got + 1
    return got * 10


print(services.drive(generator()), services.drive(iter([None, None])))
try:
    services.drive(iter([1, 2]))
except AttributeError as e:
    print(e)
a = services.Adder("total")
print(a(1, 2), a(1, k=5), a(), a.name, a.what, services.Adder.__doc__)


class Sub(services.Adder):
    pass


print(Sub("sub")(3), services.slots_of(Sub), services.slots_of(int)[:2], services.slots_of(list)[3])
print(services.Adder.__basicsize__ > 0, services.Adder.__call__(a, 7))
