"""Expressions for the differential fuzzer: values of every builtin type, and what is done with them.

Most of it is untyped, as what is wrong with an operand matters as much as what is right; the functions named for a type
make expressions that mostly have a value of it, so that chains of methods get somewhere.
"""

import random

INTS = ["0", "1", "-1", "2", "3", "7", "-5", "10", "255", "256", "65536", "2147483647", "-2147483648", "4294967296",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551616", "10**20", "-10**30",
        "True", "False"]
SMALL_INTS = ["0", "1", "2", "3", "4", "-1", "-2", "-3", "5", "10"]
FLOATS = ["0.0", "-0.0", "1.0", "0.1", "-1.5", "2.5", "3.5", "1e300", "-1e-300", "5e-324", "1e16", "123456.789",
          "float('inf')", "float('-inf')", "float('nan')", "1e22", "0.5"]
COMPLEXES = ["1j", "0j", "(1+2j)", "(-0.0-3.5j)", "complex(1e300, 1)", "complex('nan+infj')"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'aAbB 12'", "'\\u00e9'", "'\\u4e2d\\u6587'", "'\\U0001f600x'", "'\\ud800'", "' \\t\\n x '",
        "'12'", "'-3.5'", "'%s %d'", "'{} {!r:>5}'", "'a,b,,c'", "'\\xdf\\u0130'", "'0x1F'", "'1_000'", "'x' * 20", "'line1\\nline2\\r\\nline3'",
        "'\\0'", "'caf\\u0065\\u0301'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff\\x80'", "b'hello world'", "b'12'", "b'a,b,,c'", "bytearray(b'xyz')", "bytearray()",
         "memoryview(b'abcd')", "b'%s %d'"]
CONTAINERS = ["[]", "[1, 2, 3]", "['a', 'b']", "[3, 1, 2]", "[1.5, 'x', None]", "[[1], [2]]", "()", "(1,)", "(1, 2, 3)", "('a', 1)",
              "{}", "{'a': 1, 'b': 2}", "{1: 'x'}", "{(1, 2): [3]}", "set()", "{1, 2, 3}", "frozenset({1, 2})", "{'a'}", "range(5)",
              "range(10, 0, -3)", "range(0)", "slice(1, 2)", "slice(None, None, -1)", "deque([1, 2, 3], 4)", "array('i', [1, 2])",
              "OrderedDict(a=1)", "Counter('aab')", "defaultdict(list, a=[1])"]
OTHERS = ["None", "Ellipsis", "NotImplemented", "object", "int", "str", "len", "Index(3)", "Index(-1)", "Number(2.5)", "Odd()", "IntSub(5)",
          "StrSub('sub')", "ListSub([1, 2])", "DictSub(k=1)", "FloatSub(1.5)", "Raises()", "(lambda x=1: x)", "iter([1, 2])", "Point(1, 2)"]
KINDS = [INTS, SMALL_INTS, FLOATS, COMPLEXES, STRS, BYTES, CONTAINERS, OTHERS]

BINARY = ["+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "<<", ">>", "**"]
COMPARE = ["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is"]
BUILTINS = ["abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "complex", "dict", "divmod", "enumerate",
            "filter", "float", "format", "frozenset", "getattr", "hasattr", "hex", "int", "isinstance", "issubclass", "iter", "len", "list",
            "map", "max", "memoryview", "min", "next", "oct", "ord", "pow", "range", "repr", "reversed", "round", "set", "slice", "sorted",
            "str", "sum", "tuple", "type", "zip"]
MODULE_FUNCTIONS = ["math.floor", "math.ceil", "math.trunc", "math.gcd", "math.lcm", "math.isqrt", "math.factorial", "math.comb", "math.perm",
                    "math.fsum", "math.prod", "math.hypot", "math.copysign", "math.fmod", "math.modf", "math.frexp", "math.ldexp",
                    "math.isclose", "math.sqrt", "math.nextafter", "math.ulp", "math.sumprod", "json.dumps", "json.loads", "struct.calcsize",
                    "struct.pack", "struct.unpack", "binascii.hexlify", "binascii.unhexlify", "base64.b64encode", "base64.b64decode",
                    "re.escape", "re.split", "re.findall", "re.sub", "textwrap.wrap", "textwrap.dedent", "bisect.bisect", "heapq.nsmallest",
                    "list(itertools.chain", "list(itertools.islice", "list(itertools.accumulate", "list(itertools.batched",
                    "list(itertools.pairwise", "list(itertools.combinations", "list(itertools.product", "list(itertools.zip_longest",
                    "functools.reduce", "operator.index", "operator.add", "operator.itemgetter", "string.capwords", "unicodedata.name",
                    "unicodedata.category", "unicodedata.normalize", "html.escape", "Fraction", "statistics.mean", "copy.copy",
                    "copy.deepcopy", "ast.literal_eval", "shlex.split"]
METHODS = {
    "str": ["capitalize", "casefold", "center", "count", "encode", "endswith", "expandtabs", "find", "format", "format_map", "index", "isalnum",
            "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper",
            "join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition",
            "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill", "__mul__",
            "__getitem__", "__mod__", "__contains__", "__format__", "__add__"],
    "bytes": ["capitalize", "center", "count", "decode", "endswith", "expandtabs", "find", "fromhex", "hex", "index", "isalnum", "join", "ljust",
              "lower", "lstrip", "partition", "removeprefix", "replace", "rfind", "rsplit", "split", "splitlines", "startswith", "strip",
              "swapcase", "title", "translate", "upper", "zfill", "append", "extend", "insert", "pop", "remove", "reverse", "clear", "tobytes",
              "tolist", "cast", "toreadonly", "__getitem__", "__setitem__", "__mul__", "__iadd__", "resize"],
    "list": ["append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "__getitem__", "__setitem__",
             "__delitem__", "__iadd__", "__imul__", "__mul__", "__contains__", "add", "discard", "difference", "intersection", "issubset",
             "union", "symmetric_difference_update", "update", "keys", "values", "items", "get", "popitem", "setdefault", "fromkeys", "rotate",
             "appendleft", "popleft", "most_common", "elements", "move_to_end", "tolist", "frombytes", "indices", "__reduce__", "__length_hint__"],
    "number": ["as_integer_ratio", "bit_length", "bit_count", "conjugate", "to_bytes", "from_bytes", "hex", "fromhex", "is_integer", "__round__",
               "__pow__", "__divmod__", "__format__", "__floordiv__", "__rsub__", "__index__", "__trunc__", "__eq__", "__lt__", "__hash__"],
}
ATTRIBUTES = ["real", "imag", "numerator", "denominator", "start", "stop", "step", "__doc__.__class__", "__name__", "__class__", "nbytes",
              "shape", "format", "typecode", "maxlen", "x", "missing"]
SPECS = ["", "d", "5", ">8", "<8", "^9", "08", "+", " ", ",", "_", ".3", ".2f", "e", "g", "G", "%", "x", "#x", "o", "b", "#b", "c", "n", "s",
         "10.3e", "*^12", "=+10", ",.2f", "z.1f", "#.3g", "05d", "10s", ".2s", "-", "q", "0=5", "_x", ",x", ".0f", "+.1%", "\\u00e9>6"]
CONVERSIONS = ["%d", "%i", "%s", "%r", "%a", "%x", "%X", "%o", "%f", "%e", "%g", "%c", "%%", "%5d", "%-5d|", "%05d", "%+d", "% d", "%.2f", "%#x",
               "%*d", "%.*f", "%(a)s", "%5.1s", "%b", "%u", "%z"]
PATTERNS = ["'a'", "'[a-c]+'", "'(a)|(b)'", "'(?P<n>\\\\w)'", "'\\\\d+'", "'^.*$'", "'(?i)A'", "'a*?'", "'(?<=a)b'", "'(a+)+b'", "'\\\\b'", "''",
            "'('", "'[z-a]'", "'a{2,}'", "'(?s).'"]

PRELUDE = '''
import ast, base64, binascii, bisect, contextlib, copy, dataclasses, functools, heapq, html, itertools, json, math, operator, re, shlex, statistics, string, struct
import textwrap, unicodedata
from array import array
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from fractions import Fraction

Point = namedtuple("Point", "x y")

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
    def __repr__(self): return f"Index({self.value})"

class Number:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
    def __int__(self): return int(self.value)
    def __round__(self, n=None): return ("round", n)
    def __repr__(self): return f"Number({self.value})"

class Odd:
    def __eq__(self, other): return NotImplemented
    def __hash__(self): return 1
    def __len__(self): return 2
    def __getitem__(self, i):
        if isinstance(i, int) and 0 <= i < 2: return i * 10
        raise IndexError("odd")
    def __add__(self, other): return "Odd+" + type(other).__name__
    def __radd__(self, other): return type(other).__name__ + "+Odd"
    def __rmul__(self, other): return NotImplemented
    def __contains__(self, x): return x == 1
    def __call__(self, *a, **k): return (len(a), sorted(k))
    def __format__(self, spec): return "odd:" + spec
    def __repr__(self): return "Odd()"

class Raises:
    def __bool__(self): raise ValueError("no bool")
    def __index__(self): raise KeyError("no index")
    def __float__(self): raise ZeroDivisionError("no float")
    def __iter__(self): raise RuntimeError("no iter")
    def __len__(self): raise OverflowError("no len")
    def __eq__(self, other): raise LookupError("no eq")
    def __hash__(self): raise TypeError("no hash")
    def __repr__(self): return "Raises()"

class Stop(Exception): pass

class Box:
    def __init__(self, value): self.value = value; self.x = value
    def __iadd__(self, other): return ("iadd", type(other).__name__)
    def __isub__(self, other): return NotImplemented
    def __or__(self, other): return ("or", type(other).__name__)
    def __ror__(self, other): return ("ror", type(other).__name__)
    def __getitem__(self, i): return self.value[i]
    def __setitem__(self, i, v): self.value = [i, v]
    def __repr__(self): return f"Box({self.value!r})"

class Slots:
    __slots__ = ("x", "value")

class Meta(type):
    def __call__(cls, *a): return type.__call__(cls, *a) if a else super().__call__()
    def __len__(cls): return 7
    def __getattr__(cls, name): return "meta " + name

class Manager:
    def __init__(self, value, answer): self.value, self.answer = value, answer
    def __enter__(self): out("enter", self.value); return self.value
    def __exit__(self, kind, e, tb):
        out("exit", kind and kind.__name__)
        if isinstance(self.answer, BaseException): raise self.answer
        return self.answer

class Later:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)

class AsyncManager:
    def __init__(self, answer): self.answer = answer
    async def __aenter__(self): return await Later("enter")
    async def __aexit__(self, kind, e, tb): out("aexit", kind and kind.__name__); await Later("exit"); return self.answer

class AsyncRange:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return await Later(self.i)

class IntSub(int): pass
class StrSub(str): pass
class ListSub(list): pass
class DictSub(dict): pass
class FloatSub(float): pass
'''


class Expressions:
    """Makes expressions from a seed."""

    def __init__(self, seed, index):
        self.r = random.Random(seed * 1_000_003 + index)

    def pick(self, things):
        return things[self.r.randrange(len(things))]

    def atom(self):
        return self.pick(self.pick(KINDS))

    def args(self, most=3):
        count = self.r.choice([0, 1, 1, 1, 2, 2, 3])
        args = [self.expression(1) for _ in range(min(count, most))]
        if self.r.random() < 0.06:
            args.append(self.pick(["key", "default", "sep", "maxsplit", "base", "start", "encoding", "errors", "strict", "reverse", "x"])
                        + "=" + self.atom())
        if self.r.random() < 0.03:
            args.append("*" + self.pick(CONTAINERS))
        return ", ".join(args)

    def expression(self, depth):
        if depth <= 0 or self.r.random() < 0.25:
            return self.atom()
        return self.pick([self.binary, self.binary, self.compare, self.unary, self.subscript, self.builtin, self.builtin, self.method,
                          self.method, self.method, self.module, self.formatted, self.percent, self.conditional, self.comprehension,
                          self.attribute, self.display, self.regex, self.typed, self.typed])(depth - 1)

    def binary(self, depth):
        operator = self.pick(BINARY)
        left = self.expression(depth)
        # The right operand stays small, or results take all memory and time.
        right = self.pick(SMALL_INTS + FLOATS + STRS[:6] + CONTAINERS + OTHERS) if operator in ("**", "<<", "*") else self.expression(depth)
        if operator in ("**", "<<", "*"):
            left = self.pick(SMALL_INTS + FLOATS + COMPLEXES + STRS[:4] + OTHERS + CONTAINERS)
        return f"({left} {operator} {right})"

    def compare(self, depth):
        text = f"{self.expression(depth)} {self.pick(COMPARE[:8])} {self.expression(depth)}"
        return f"({text} {self.pick(COMPARE[:6])} {self.atom()})" if self.r.random() < 0.2 else f"({text})"

    def unary(self, depth):
        return f"({self.pick(['-', '+', '~', 'not '])}{self.expression(depth)})"

    def bound(self):
        return self.pick(["", "", "1", "-1", "2", "-2", "100", "-100", "None", "Index(1)", "'a'", "0", "2**70"])

    def subscript(self, depth):
        base = self.expression(depth)
        if self.r.random() < 0.5:
            return f"{base}[{self.expression(depth)}]"
        step = ":" + self.bound() if self.r.random() < 0.5 else ""
        return f"{base}[{self.bound()}:{self.bound()}{step}]"

    def builtin(self, depth):
        name = self.pick(BUILTINS)
        if name == "pow":
            return f"pow({self.pick(SMALL_INTS + FLOATS)}, {self.pick(SMALL_INTS + FLOATS)}, {self.pick(SMALL_INTS + ['None'])})"
        call = f"{name}({self.args()})"
        return f"list({call})" if name in ("zip", "map", "filter", "enumerate", "reversed") else call

    def method(self, depth):
        kind = self.pick(list(METHODS))
        base = self.pick({"str": STRS, "bytes": BYTES, "list": CONTAINERS, "number": INTS + FLOATS + COMPLEXES}[kind])
        call = f"{base}.{self.pick(METHODS[kind])}({self.args()})" if not base[0].isdigit() and base[0] != "-" else \
            f"({base}).{self.pick(METHODS[kind])}({self.args()})"
        return f"change({call.split('.', 1)[0]}, lambda o: o.{call.split('.', 1)[1]})" if kind in ("list", "bytes") and "." not in base else call

    def module(self, depth):
        name = self.pick(MODULE_FUNCTIONS)
        return f"{name}({self.args()}){')' if name.startswith('list(') else ''}"

    def formatted(self, depth):
        return f"format({self.expression(depth)}, '{self.pick(SPECS)}')"

    def percent(self, depth):
        text = "".join(self.pick(CONVERSIONS) + self.pick(["", " ", "x"]) for _ in range(self.r.choice([1, 1, 2, 3])))
        values = ", ".join(self.atom() for _ in range(self.r.choice([1, 1, 2, 3])))
        right = self.pick([f"({values},)", self.atom(), "{'a': 1}"])
        return f"({self.pick(['', 'b'])}'{text}' % {right})"

    def conditional(self, depth):
        return f"({self.expression(depth)} if {self.expression(depth)} else {self.expression(depth)})"

    def comprehension(self, depth):
        source = self.pick(CONTAINERS + STRS[:6] + ["range(4)"])
        condition = self.pick(["", " if v", f" if v != {self.atom()}"])
        element = self.pick(["v", "(v, v)", "str(v)", "v * 2", f"v + {self.atom()}", "-v"])
        shape = self.pick(["[{} for v in {}{}]", "sorted({{repr({}) for v in {}{}}})", "{{repr(v): {} for v in {}{}}}", "tuple({} for v in {}{})"])
        return shape.format(element, source, condition)

    def attribute(self, depth):
        return f"({self.expression(depth)}).{self.pick(ATTRIBUTES)}"

    def display(self, depth):
        one, two = self.expression(depth), self.expression(depth)
        return self.pick([f"[{one}, {two}]", f"({one}, {two})", f"{{{one}: {two}}}", f"[*{one}, {two}]", f"{{**{one}, 'k': {two}}}",
                          f"f'{{{one}!r}}'".replace("'", '"', 1)[:-1] + '"' if "'" not in one and '"' not in one else f"repr({one})"])

    def regex(self, depth):
        function = self.pick(["search", "match", "fullmatch", "findall", "split", "sub"])
        extra = f"{self.pick(STRS[:4])}, " if function == "sub" else ""
        call = f"re.{function}({self.pick(PATTERNS)}, {extra}{self.pick(STRS[:10])})"
        return call if function in ("findall", "split", "sub") else f"(m.span(), m.groups()) if (m := {call}) else None"

    # expressions that mostly have a value of a certain type

    def typed(self, depth):
        return self.pick([self.int_, self.float_, self.str_, self.str_, self.bytes_, self.list_, self.list_, self.dict_, self.set_, self.bool_,
                          self.f_string])(depth)

    def int_(self, depth):
        if depth <= 0:
            return self.pick(SMALL_INTS + ["17", "100", "255", "10**20", "-2**64", "True"])
        n, m, deeper = self.int_(depth - 1), self.int_(depth - 1), depth - 1
        return self.pick([f"({n} {self.pick(['+', '-', '*', '//', '%', '&', '|', '^', '>>'])} {m})", f"len({self.str_(deeper)})",
                          f"len({self.list_(deeper)})", f"{self.str_(deeper)}.count({self.str_(0)})", f"{self.str_(deeper)}.find({self.str_(0)})",
                          f"abs({n})", f"max({n}, {m})", f"sum({self.ints(deeper)})", f"divmod({n}, {m})[0]", f"({n}).bit_length()", f"int({self.float_(deeper)})",
                          f"(-({n}))", f"(~({n}))", f"round({n}, {self.pick(SMALL_INTS)})", f"int(str({n}))", f"pow({n}, {self.pick('0123')}, 97)",
                          f"hash({n})", f"({n} if {self.bool_(deeper)} else {m})", f"{self.list_(deeper)}.index({n})", f"int({self.str_(0)}, {self.pick(['0', '10', '16', '36'])})"])

    def float_(self, depth):
        if depth <= 0:
            return self.pick(FLOATS)
        x, y = self.float_(depth - 1), self.pick([self.float_, self.int_])(depth - 1)
        return self.pick([f"({x} {self.pick(['+', '-', '*', '/', '//', '%'])} {y})", f"float({y})", f"round({x}, {self.pick(SMALL_INTS)})", f"abs({x})",
                          f"float({self.str_(0)})", f"math.sqrt(abs({x}))", f"math.fsum([{x}, {y}])", f"math.fmod({x}, {y})", f"({y} / {x})",
                          f"float(f'{{{x}:.3e}}')", f"min({x}, {y})", f"({x}).__float__()"])

    def str_(self, depth):
        if depth <= 0:
            return self.pick(STRS)
        text = self.pick([self.str_, self.f_string])(depth - 1)
        for _ in range(self.r.randrange(1, 4)):
            text += self.pick([".upper()", ".lower()", ".title()", ".swapcase()", ".capitalize()", ".casefold()", ".strip()", f".strip({self.pick(STRS)})",
                               f".replace({self.pick(STRS[1:6])}, {self.pick(STRS)})", f".center({self.pick(SMALL_INTS)}, '*')", f".ljust({self.pick(SMALL_INTS)})",
                               f".zfill({self.pick(SMALL_INTS)})", f"[{self.bound()}:{self.bound()}]", "[::-1]", ".expandtabs(3)", ".translate({97: 'X', 98: None, 99: 0x20AC})",
                               ".encode('utf-8', 'surrogatepass').decode('latin-1')", f".removeprefix({self.pick(STRS[:4])})", f".removesuffix({self.pick(STRS[:4])})",
                               ".encode('ascii', 'backslashreplace').decode()", ".encode('ascii', 'xmlcharrefreplace').decode()", ".join(['1', '2', 'x'])",
                               f".partition({self.pick(STRS[1:4])})[2]", ".split()[0]", ".splitlines()[-1]", f" + {self.pick(STRS)}", " * 2"]) \
                if self.r.random() < 0.8 else ""
        return self.pick([text, text, text, f"str({self.pick([self.int_, self.float_, self.list_])(depth - 1)})", f"repr({self.typed(depth - 1)})",
                          f"ascii({text})", f"format({self.int_(depth - 1)}, '{self.pick(SPECS)}')", f"chr({self.pick(['65', '233', '0x10FFFF', '8364'])})",
                          f"hex({self.int_(depth - 1)})", f"'%s|%r|%5s' % ({text}, {self.typed(depth - 1)}, {self.int_(depth - 1)})", f"({text})"])

    def f_string(self, depth):
        parts = []
        for _ in range(self.r.randrange(1, 4)):
            value = self.pick([self.int_, self.float_, self.str_, self.list_])(depth - 1) if depth > 0 else self.pick(SMALL_INTS + FLOATS + STRS[:4])
            # A display or a lambda at the start of a field needs parentheses, and so does everything with a colon.
            parts.append(self.pick(["x", "{{", "}}", "", " "]) + "{(" + value + ")" + self.pick(["", "", "=", " = "]) + self.pick(["", "", "!r", "!s", "!a"])
                         + self.pick(["", "", ":" + self.pick(SPECS), ":>{10}", ":{5}.{2}", ":{'>'}{8}"]) + "}")
        quote = "'''" if any('"' in part for part in parts) else '"'
        return f"f{quote}{''.join(parts)}{quote}"

    def bytes_(self, depth):
        if depth <= 0:
            return self.pick(BYTES[:9])
        b = self.bytes_(depth - 1)
        return self.pick([f"({b} + {self.pick(BYTES[:9])})", f"{b}[{self.bound()}:{self.bound()}]", f"{b}.hex(' ')", f"{b}.upper()", f"{b}.split(b',')", f"bytes({self.ints(depth - 1)})",
                          f"{self.str_(depth - 1)}.encode('utf-8', 'replace')", f"{b}.replace(b'a', b'xy')", f"bytes(reversed({b}))", f"{b}.decode('ascii', 'backslashreplace')",
                          f"{b}.translate(None, b'al')", f"int.from_bytes({b}, 'big')", f"({self.int_(depth - 1)}).to_bytes(9, 'little', signed=True)", f"{b}.find(b'l')",
                          f"memoryview({b})[::2].tolist()", f"[*{b}]", f"{b} % ()"])

    def ints(self, depth):
        return self.pick(["[1, 2, 3]", "range(5)", "range(10, 0, -3)", "(3, 1, 2)", f"[{self.int_(depth - 1)}, {self.int_(depth - 1)}]",
                          f"[v % 7 for v in range({self.pick(['3', '10'])})]"])

    def list_(self, depth):
        if depth <= 0:
            return self.pick(["[]", "[1, 2, 3]", "[3, 1, 2]", "['a', 'b']", "[0, 0.0, False]", "[(2, 'b'), (1, 'a')]"])
        deeper = depth - 1
        one, two, text = self.list_(deeper), self.list_(deeper), self.str_(deeper)
        return self.pick([f"[{self.typed(deeper)}, {self.typed(deeper)}]", f"({one} + {two})", f"{one}[{self.bound()}:{self.bound()}:{self.pick(['', '1', '-1', '2', '-2'])}]",
                          f"sorted({one})", f"sorted({self.ints(deeper)}, reverse=True)", f"sorted({one}, key=repr)", f"sorted({one}, key=lambda v: (type(v).__name__, str(v)))",
                          f"list({text})", f"{text}.split()", f"{text}.split({self.pick(STRS[1:6])}, {self.pick(SMALL_INTS)})", f"{text}.splitlines(True)",
                          f"list(map({self.pick(['str', 'repr', 'bool', 'type', 'lambda v: v * 2'])}, {one}))", f"list(filter(None, {one}))", f"list(zip({one}, {self.ints(deeper)}))",
                          f"list(enumerate({one}, {self.pick(SMALL_INTS)}))", f"[*{one}, *{self.ints(deeper)}]", f"list({self.dict_(deeper)}.items())", f"list(reversed({one}))",
                          f"[v for v in {one} if v]", f"[(v, w) for v in {one} for w in {self.ints(deeper)} if w % 2]", f"[[v for v in {self.ints(deeper)}] for w in {one}]",
                          f"[y := {self.int_(deeper)}, y + 1, y]", f"[(lambda v=v: v)() for v in {one}]", f"({one} * {self.pick(SMALL_INTS)})",
                          f"list(itertools.accumulate({self.ints(deeper)}))", f"list(itertools.chain({one}, {two}))", f"[f(2) for f in [lambda v: v + w for w in {self.ints(deeper)}]]"])

    def dict_(self, depth):
        if depth <= 0:
            return self.pick(["{}", "{'a': 1, 'b': 2}", "{1: 'x', 2: 'y'}", "dict(a=1, c=3)"])
        deeper = depth - 1
        one, two = self.dict_(deeper), self.dict_(deeper)
        return self.pick([f"({one} | {two})", f"{{**{one}, **{two}, {self.str_(0)}: {self.typed(deeper)}}}", f"dict(zip({self.list_(deeper)}, {self.ints(deeper)}))",
                          f"{{k: v for v, k in {one}.items()}}", f"{{v: v * 2 for v in {self.ints(deeper)} if v > 1}}", f"dict.fromkeys({self.str_(deeper)}, {self.int_(0)})",
                          f"dict(sorted({one}.items(), key=repr))", f"change({one}, lambda d: d.pop({self.atom()}, None))", f"change({one}, lambda d: d.setdefault({self.str_(0)}, {self.int_(0)}))",
                          f"change({one}, lambda d: d.update({two}))", f"dict({self.list_(deeper)})", f"{one}.get({self.atom()})", f"{{{self.int_(deeper)}: {self.typed(deeper)}, {self.float_(0)}: 1}}"])

    def set_(self, depth):
        # Never with two strings: their order differs from run to run, and shows where a set becomes text.
        if depth <= 0:
            return self.pick(["set()", "{1, 2, 3}", "{2, 3, 4}", "frozenset({1, 2})", "{'a'}", "{0}", "frozenset('a')"])
        one, two = self.set_(depth - 1), self.set_(depth - 1)
        return self.pick([f"({one} {self.pick(['|', '&', '-', '^'])} {two})", f"({one} {self.pick(['<', '<=', '==', '!=', '>', '>='])} {two})",
                          f"{one}.{self.pick(['union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint'])}({self.list_(depth - 1)})",
                          f"change(set({one}), lambda s: s.{self.pick(['update', 'intersection_update', 'difference_update', 'symmetric_difference_update'])}({two}))",
                          f"change(set({one}), lambda s: s.{self.pick(['add', 'discard', 'remove'])}({self.atom()}))", f"({{1: {self.atom()}, 3: 0}}.keys() {self.pick('|&-^')} {two})",
                          f"{{v % 3 for v in {self.ints(depth - 1)}}}", f"frozenset({one})", f"{{*{one}, *{two}, {self.int_(0)}}}", f"({self.atom()} in {one})"])

    def bool_(self, depth):
        if depth <= 0:
            return self.pick(["True", "False", "not 1", "[] == ()"])
        deeper = depth - 1
        return self.pick([f"({self.int_(deeper)} {self.pick(COMPARE[:6])} {self.float_(deeper)})", f"({self.int_(deeper)} < {self.int_(deeper)} <= {self.int_(deeper)})",
                          f"({self.bool_(deeper)} {self.pick(['and', 'or'])} {self.typed(deeper)})", f"(not {self.typed(deeper)})", f"({self.str_(0)} in {self.str_(deeper)})",
                          f"isinstance({self.typed(deeper)}, {self.pick(['int', 'str', '(int, float)', 'int | str', 'list'])})", f"{self.str_(deeper)}.{self.pick(['isupper', 'isalpha', 'isidentifier', 'isprintable', 'istitle'])}()",
                          f"all({self.list_(deeper)})", f"any({self.list_(deeper)})", f"({self.list_(deeper)} {self.pick(COMPARE[:6])} {self.list_(deeper)})"])
