import sys

print(sys.version_info[:3], sys.version_info.major, sys.version_info.releaselevel)  # expect: (3, 14, 3) 3 final
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform)  # expect: 9223372036854775807 1114111 little linux
print(sys.float_info.max, sys.int_info.bits_per_digit, sys.hash_info.modulus)  # expect: 1.7976931348623157e+308 30 2305843009213693951
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())  # expect: utf-8 utf-8 surrogateescape
print(sys.flags.optimize, type(sys.flags).__name__, len(sys.flags))  # expect: 0 flags 18
print(sys.exc_info())  # expect: (None, None, None)
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exception() is e, sys.exc_info()[0].__name__)  # expect: True ZeroDivisionError
print(sys.exception())  # expect: None


def caller():
    return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name


def outer():
    return caller()


print(outer(), sys._getframemodulename())  # expect: ('outer', 'caller') __main__
try:
    sys.exit(3)
except SystemExit as e:
    print(e.code)  # expect: 3
print(sys.getrecursionlimit())  # expect: 1000
print(sys.intern("a" * 3) is sys.intern("aa" + "a"))  # expect: True
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)  # expect: recursion limit must be greater or equal than 1
events = []
sys.addaudithook(lambda name, args: events.append((name, args)) if name == "mine" else None)
sys.audit("mine", 1, 2)
print(events)  # expect: [('mine', (1, 2))]
sys.displayhook(5)  # expect: 5
import builtins

print(builtins._)  # expect: 5
print("sys" in sys.builtin_module_names, "json" in sys.stdlib_module_names)  # expect: True True
