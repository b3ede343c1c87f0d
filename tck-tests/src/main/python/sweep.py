"""Every method of every builtin type, and every builtin function, called with right and wrong arguments on two interpreters.

    python sweep.py compare --cpython PYTHON --boomslang COMMAND [--only REGEX] [--all]
    python sweep.py run [REGEX]             # the outcome of each call, on the interpreter that runs this

What is compared is the value as text, the receiver after the call, and the class and the message of an exception. Where
`fuzz.py` draws calls at random, this goes through all of them with zero to six arguments: it finds the checks of arguments.
"""

import argparse
import collections
import itertools
import json
import re
import subprocess
import sys
import warnings

from fuzz import message, show

PRELUDE = '''
import collections, types, functools, itertools, operator, weakref, array, string.templatelib, typing, contextvars
class Plain: pass
class Sub(int): pass
class StrSub(str): pass
class Bad:
    def __index__(self): raise KeyError("index")
    def __iter__(self): raise KeyError("iter")
    def __bool__(self): raise KeyError("bool")
    def __float__(self): raise KeyError("float")
    def __len__(self): raise KeyError("len")
    def __repr__(self): return "Bad()"
def function(a, b=1): return a
def generator():
    yield 1
    yield 2
async def coroutine(): pass
async def asyncgen():
    yield 1
class Klass:
    x = 1
    __slots__ = ("slot",)
    def method(self): return 1
'''

# How a receiver of each type is made.
SAMPLES = {
    "object": "object()", "type": "Klass", "int": "5", "bool": "True", "float": "2.5", "complex": "1+2j", "str": "'ab c'", "bytes": "b'ab c'",
    "bytearray": "bytearray(b'ab c')", "list": "[3, 1, 2]", "tuple": "(3, 1, 2)", "dict": "{'a': 1, 2: 'b'}", "set": "{1, 2, 3}",
    "frozenset": "frozenset({1, 2})", "range": "range(5)", "slice": "slice(1, 2)", "memoryview": "memoryview(bytearray(b'abcd'))",
    "NoneType": "None", "ellipsis": "...", "NotImplementedType": "NotImplemented", "function": "function", "builtin": "len", "method": "Klass().method",
    "bound builtin": "[].append", "method descriptor": "list.append", "slot wrapper": "int.__add__", "method wrapper": "(1).__add__",
    "class method descriptor": "dict.__dict__['fromkeys']", "getset": "type.__dict__['__mro__']", "member": "Klass.__dict__['slot']",
    "property": "property(function)", "classmethod": "classmethod(function)", "staticmethod": "staticmethod(function)", "super": "super(Sub, Sub(3))",
    "generator": "generator()", "module": "types.ModuleType('m')", "namespace": "types.SimpleNamespace(a=1)", "mappingproxy": "types.MappingProxyType({'a': 1})",
    "cell": "types.CellType(1)", "alias": "list[int]", "union": "int | str", "dict_keys": "{'a': 1}.keys()", "dict_values": "{'a': 1}.values()",
    "dict_items": "{'a': 1}.items()", "list_iterator": "iter([1, 2])", "list_reverseiterator": "reversed([1, 2])", "tuple_iterator": "iter((1, 2))",
    "dict_keyiterator": "iter({'a': 1})", "dict_reversekeyiterator": "reversed({'a': 1})", "set_iterator": "iter({1})", "range_iterator": "iter(range(3))",
    "bytes_iterator": "iter(b'ab')", "bytearray_iterator": "iter(bytearray(b'ab'))", "callable_iterator": "iter(list, 1)", "enumerate": "enumerate('ab')",
    "zip": "zip('ab', 'cd')", "map": "map(str, [1, 2])", "filter": "filter(None, [1, 0])", "reversed": "reversed('ab')", "BaseException": "BaseException(1, 2)",
    "OSError": "OSError(2, 'no')", "SyntaxError": "SyntaxError('bad', ('f', 1, 2, 'x'))", "StopIteration": "StopIteration(3)", "KeyError": "KeyError('k')",
    "ImportError": "ImportError('bad', name='n')", "AttributeError": "AttributeError('bad', name='n')", "UnicodeDecodeError": "UnicodeDecodeError('utf-8', b'abc', 1, 2, 'bad')",
    "UnicodeEncodeError": "UnicodeEncodeError('utf-8', 'abc', 1, 2, 'bad')", "ExceptionGroup": "ExceptionGroup('g', [ValueError(1)])", "SystemExit": "SystemExit(1)",
    "deque": "collections.deque([1, 2, 3], 4)", "defaultdict": "collections.defaultdict(list, a=[1])", "OrderedDict": "collections.OrderedDict(a=1, b=2)",
    "array": "array.array('i', [1, 2])", "partial": "functools.partial(function, 1)", "count": "itertools.count(1)", "chain": "itertools.chain('ab')",
    "attrgetter": "operator.attrgetter('real')", "itemgetter": "operator.itemgetter(0)", "methodcaller": "operator.methodcaller('upper')",
    "ref": "weakref.ref(Klass)", "TypeVar": "typing.TypeVar('T')", "ParamSpec": "typing.ParamSpec('P')", "TypeVarTuple": "typing.TypeVarTuple('Ts')",
    "Template": "t'a{1}b'", "Interpolation": "string.templatelib.Interpolation(1, 'x')", "Context": "contextvars.Context()", "ContextVar": "contextvars.ContextVar('v')",
    "code": "function.__code__", "coroutine": "(lambda c: (c.close(), c)[1])(coroutine())", "async_generator": "asyncgen()",
}
MODULES = ["builtins", "math", "cmath", "operator", "itertools", "functools", "collections", "_codecs", "unicodedata", "binascii", "zlib", "_struct",
           "_bisect", "_heapq", "_random", "_json", "_functools", "_operator", "_weakref", "_string", "marshal", "time", "_datetime", "sys", "_csv",
           "_statistics", "_opcode", "_contextvars", "_types", "atexit", "errno", "array", "_collections", "_stat", "_tokenize", "_symtable", "_ast", "_abc"]
# What asks, ends, waits, changes the process, or differs by nature.
NOT_CALLED = re.compile(r"builtins\.(input|breakpoint|exit|quit|help|open|print|id|globals|locals|vars|dir|license|copyright|credits|hash|__import__|exec|eval|compile)$"
                        r"|sys\.(exit|_exit|settrace|setprofile|_current|_getframe|call_tracing|breakpointhook|displayhook|excepthook|unraisablehook|getref|getsize|gettotal|"
                        r"_debug|_clear|activate|deactivate|is_stack|setrec|setswitch|remote|audit|addaudit|exc_info|exception|intern|getalloc|set|_set|get_|get|_get|is_|_is)"
                        r"|time\.(?!strftime|strptime|asctime|ctime|gmtime|mktime)|__sizeof__|__dir__|__hash__|\.__reduce|__subclasses__|_clear|_ast\.|atexit\._|gc\.|"
                        r"__subclasshook__|__init_subclass__|__class__$|__doc__|_random\.|code\.|\.__setattr__|\.__delattr__|marshal\.dump|itertools\.tee|_abc")

# What has no end with a large number.
LARGE = re.compile(r"pow|shift|perm|comb|factorial")

ARGUMENTS = ["None", "1", "-1", "2.5", "1j", "'a'", "b'a'", "[1, 2]", "(1,)", "{'a': 1}", "{1, 2}", "object", "10**30", "Bad()", "Sub(2)", "slice(0, 1)", "True", "'utf-8\\0'"]
PAIRS = [("1", "2"), ("'a'", "'b'"), ("'a'", "1"), ("1", "'a'"), ("None", "None"), ("b'a'", "b'b'"), ("b'a'", "'b'"), ("[1]", "[2]"), ("2.5", "1"), ("1", "2.5"),
         ("Bad()", "1"), ("1", "Bad()"), ("{}", "{}"), ("10**30", "1"), ("1", "10**30"), ("object", "object"), ("slice(0, 2)", "'x'"), ("slice(0, 2)", "5"),
         ("slice(0, 2)", "[7, 8]"), ("slice(0, 3, 2)", "[7]"), ("slice(0, 3, 2)", "b'xyz'"), ("slice('a', 2)", "None"), ("0", "255"), ("0", "256"), ("0", "None")]
TRIPLES = [("1", "2", "3"), ("'a'", "'b'", "1"), ("'a'", "'b'", "'c'"), ("None", "None", "None"), ("b'a'", "b'b'", "1"), ("b'a'", "b'b'", "2.5"), ("1", "2.5", "'a'"), ("'a'", "1", "2.5"),
           ("'a'", "'b'", "Bad()"), ("object", "1", "1"), ("2", "3", "None")]
LONG = [("1",) * 4, ("'a'",) * 5, ("1",) * 6, ("1",) * 9]
KEYWORDS = ["x=1", "key=1", "'a', x=1", "1, x=1", "1, 2, x=1", "'a', encoding=1", "self=1", "[1], key=None", "[1], key=1", "[1], reverse='a'", "[1], start='a'",
            "[1], iterable=[2]", "object=1", "iterable=1", "sequence=1", "'a', base=1", "base=10", "1, 2, 3, x=1", "x=1, y=2", "default=1", "'a', default=1", "strict=1", "real=1, imag='a'",
            "source=1", "string=1", "n=1", "value=1", "index=1", "sep='ab'", "'a', 'b', sep=1", "maxsplit='a'", "keepends='a'", "errors=1", "1, errors='a'", "*[1, 2], **{'a': 1}"]


def arguments():
    yield ""
    yield from ARGUMENTS
    for group in (PAIRS, TRIPLES, LONG):
        yield from (", ".join(g) for g in group)
    yield from KEYWORDS


def callees():
    """Names and sources of what is called; a receiver is made anew for each call."""
    namespace = {}
    exec(PRELUDE, namespace)
    for kind, source in SAMPLES.items():
        receiver = eval(source, namespace)
        cls = type(receiver)
        yield f"{kind}()", cls, None
        names = {n for c in cls.__mro__ if c is not object or cls is object for n in vars(c)}
        for name in sorted(names):
            yield f"{kind}.{name}", source, name
        for name in sorted(vars(cls)):
            yield f"unbound {kind}.{name}", cls, name
    for module in MODULES:
        try:
            loaded = __import__(module)
        except ImportError:
            continue
        for name in sorted(vars(loaded)):
            if callable(getattr(loaded, name)):
                yield f"{module}.{name}", loaded, name


def run(pattern):
    sys.setrecursionlimit(400)
    sys.unraisablehook = lambda info: None
    warnings.simplefilter("ignore")
    namespace = {}
    exec(PRELUDE, namespace)
    calls = [(a, compile(f"callee({a})", "<sweep>", "eval")) for a in arguments()]
    for label, holder, name in callees():
        if not re.search(pattern, label) or NOT_CALLED.search(label):
            continue
        outcomes = {}
        for source, code in calls:
            if "10**30" in source and LARGE.search(label):
                continue
            receiver = None
            try:
                if name is None:
                    callee = holder
                elif isinstance(holder, str):
                    receiver = eval(holder, namespace)
                    callee = getattr(receiver, name)
                else:
                    callee = getattr(holder, name)
                if not callable(callee):
                    break
                result = eval(code, {**namespace, "callee": callee})
                if isinstance(receiver, (list, dict, set, bytearray, collections.deque, __import__("array").array)):
                    result = result, receiver
                result = show(result)
            except BaseException as e:
                result = f"{type(e).__name__}: {message(e)}"
            outcomes[source] = result[:300]
        print(json.dumps([label, outcomes]), flush=True)


def outcomes(command, pattern):
    process = subprocess.run([*command, __file__, "run", pattern], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if process.returncode:
        print(f"{command[0]}: exit status {process.returncode}: {process.stderr[-2000:]}")
    found = {}
    for line in process.stdout.splitlines():
        try:
            label, outcome = json.loads(line)
        except ValueError:
            print("no outcome:", line[:200])
            continue
        found[label] = outcome
    return found


def compare(arguments):
    theirs, ours = outcomes([arguments.cpython], arguments.only), outcomes([arguments.boomslang], arguments.only)
    calls = different = 0
    for label, expected in theirs.items():
        actual = ours.get(label)
        if actual is None:
            print(f"{label}: not there")
            continue
        calls += len(expected)
        wrong = [(a, e, actual.get(a)) for a, e in expected.items() if actual.get(a) != e]
        different += len(wrong)
        for source, e, a in wrong if arguments.all else wrong[:3]:
            print(f"{label}({source})\n    CPython:   {e}\n    Boomslang: {a}")
        if len(wrong) > 3 and not arguments.all:
            print(f"    and {len(wrong) - 3} more")
    print(f"{len(theirs)} callees, {calls} calls, {different} differ")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    runs = commands.add_parser("run")
    runs.add_argument("pattern", nargs="?", default="")
    compares = commands.add_parser("compare")
    compares.add_argument("--cpython", required=True)
    compares.add_argument("--boomslang", required=True)
    compares.add_argument("--only", default="", help="callees that match this expression")
    compares.add_argument("--all", action="store_true", help="show every difference")
    parsed = parser.parse_args()
    if parsed.command == "run":
        run(parsed.pattern)
    else:
        compare(parsed)


if __name__ == "__main__":
    main()
