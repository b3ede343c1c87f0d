"""A differential fuzzer: the same random expressions and small programs on two interpreters.

    python fuzz.py compare --cpython PYTHON --boomslang COMMAND [--seed N] [--batches N] [--size N]
    python fuzz.py run SEED SIZE            # one batch, on the interpreter that runs this
    python fuzz.py show SEED INDEX          # the source of one case

A batch is a seed and a number of cases, all run in one process. Each case is generated from the seed and its index
alone, so that it can be repeated by itself. What is compared is the value as text, the output, and the class and the
message of an exception. Sets are shown sorted and addresses are left out; no case looks at hashes of strings.
"""

import contextlib
import io
import json
import random
import re
import subprocess
import sys
import warnings

# ---------------------------------------------------------------- what programs are made of

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
import ast, base64, binascii, bisect, copy, functools, heapq, html, itertools, json, math, operator, re, shlex, statistics, string, struct
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

class IntSub(int): pass
class StrSub(str): pass
class ListSub(list): pass
class DictSub(dict): pass
class FloatSub(float): pass
'''


class Generator:
    """Makes the source of one case."""

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
                          self.attribute, self.display, self.regex])(depth - 1)

    def binary(self, depth):
        operator = self.pick(BINARY)
        left = self.expression(depth)
        # The right operand stays small, or results take all memory and time.
        right = self.pick(SMALL_INTS + FLOATS + STRS[:6] + CONTAINERS + OTHERS) if operator in ("**", "<<", "*") else self.expression(depth)
        if operator in ("**", "<<"):
            left = self.pick(SMALL_INTS + FLOATS + COMPLEXES + STRS[:4] + OTHERS)
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

    # statements

    def program(self):
        lines = []
        for _ in range(self.r.randrange(1, 4)):
            lines += self.statement(2)
        return "\n".join(lines)

    def block(self, depth):
        body = self.statement(depth - 1) if depth > 0 else [f"out({self.expression(1)})"]
        return ["    " + line for line in body]

    def statement(self, depth):
        kind = self.r.randrange(14)
        name = self.pick("abc")
        if kind == 0:
            return [f"{name} = {self.expression(2)}", f"out({name})"]
        if kind == 1:
            return [f"{name} = {self.atom()}", f"{name} {self.pick(['+', '-', '|', '&', '%', '//', '^'])}= {self.atom()}", f"out({name})"]
        if kind == 2:
            return ["try:", *self.block(depth), f"except {self.pick(['TypeError', 'ValueError', 'Exception', '(KeyError, IndexError)'])} as e:",
                    "    out(type(e).__name__, str(e))", "else:", "    out('else')", "finally:", "    out('finally')"]
        if kind == 3:
            return [f"for {name} in {self.pick(CONTAINERS + STRS[:6])}:", *self.block(depth),
                    "    " + self.pick(["pass", "break", f"if {name}: continue", f"out({name})"]), "else:", "    out('done')"]
        if kind == 4:
            targets = self.pick(["a, b", "a, *b", "*a, b", "a, (b, c)", "[a, b, c]", "a, b, *c", "(a,)"])
            return [f"{targets} = {self.pick(CONTAINERS + STRS[:5] + ['(1, (2, 3))', '[1, [2, 3]]'])}", "out(a)"]
        if kind == 5:
            parameters = self.pick(["a", "a, b=2", "a, /, b", "a, *, b", "*a", "**a", "a, b=1, *c, d=4, **e", "a=1, /, b=2, *, c=3"])
            return [f"def f({parameters}):", "    return sorted(locals().items(), key=str)",
                    f"out(f({self.pick(['', '1', '1, 2', 'a=1', '1, b=3', '*(1, 2, 3)', '**dict(a=1)', '1, 2, 3, 4', 'b=1, a=2', '1, a=2', '1, d=5, z=6'])}))"]
        if kind == 6:
            return ["def g():", "    try:", f"        x = yield {self.atom()}", "        out('got', x)", f"        yield from {self.pick(CONTAINERS)}",
                    "    except ValueError as e:", "        yield ('caught', str(e))", f"    return {self.atom()}", "i = g()", "out(next(i))",
                    self.pick(["out(i.send(5))", "out(i.throw(ValueError('v')))", "i.close()", "out(list(i))"]), "out(next(i, 'end'))"]
        if kind == 7:
            method = self.pick(["__add__", "__radd__", "__eq__", "__lt__", "__len__", "__getitem__", "__iter__", "__contains__", "__bool__", "__call__",
                                "__getattr__", "__index__", "__hash__", "__str__", "__repr__", "__neg__", "__enter__", "__missing__"])
            base = self.pick(["", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(Exception)"])
            return [f"class C{base}:", f"    def {method}(self, *args):", f"        return {self.atom()}", f"o = C()",
                    f"out({self.pick(['o + 1', '1 + o', 'o == 1', 'o < o', 'len(o)', 'o[0]', 'list(o)', '1 in o', 'bool(o)', 'o(1)', 'o.zzz', 'hex(o)', 'str(o)', '-o', '{o: 1}[o]', 'sorted([o, o])', 'f\"{o}\"'])})"]
        if kind == 8:
            pattern = self.pick(["[a, b]", "[a, *b]", "{'a': a}", "{'a': 1, **b}", "int(a)", "str()", "Point(x=a)", "Point(a, b)", "1 | 2", "None", "(a, 'x')",
                                 "[1, [a]]", "float() as a", "_"])
            return [f"match {self.pick(CONTAINERS + INTS + STRS[:4] + ['Point(1, 2)', '(1, [2])', 'None'])}:", f"    case {pattern}:", "        out('yes')",
                    "    case _:", "        out('no')"]
        if kind == 9:
            return [f"while True:", *self.block(depth), "    break", f"out(({name} := {self.atom()}), {name})"]
        if kind == 10:
            return [f"{name} = {self.pick(['[1, 2, 3]', '{1: 2}', 'bytearray(b\"abc\")', 'dict(a=1)', '[0] * 5', 'deque([1, 2])'])}",
                    self.pick([f"{name}[{self.bound() or '0'}] = {self.atom()}", f"del {name}[{self.bound() or '0'}]",
                               f"{name}[{self.bound()}:{self.bound()}] = {self.pick(CONTAINERS + BYTES)}", f"del {name}[{self.bound()}:{self.bound()}:2]"]),
                    f"out({name})"]
        if kind == 11:
            return [f"raise {self.pick(['ValueError', 'KeyError', 'OSError', 'StopIteration', 'SystemExit', 'UnicodeDecodeError'])}({self.args(2)})"]
        if kind == 12:
            return ["with contextlib.ExitStack() as s:", "    s.callback(out, 'bye')", *self.block(depth)]
        return [f"out({self.expression(3)})"]


def case(seed, index):
    generator = Generator(seed, index)
    if generator.r.random() < 0.3:
        return "exec", generator.program()
    return "eval", generator.expression(3)


# ---------------------------------------------------------------- running

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def show(value, depth=0):
    kind = type(value)
    if depth < 4:
        if kind in (set, frozenset):
            return kind.__name__ + "{" + ", ".join(sorted(show(v, depth + 1) for v in value)) + "}"
        if kind is list:
            return "[" + ", ".join(show(v, depth + 1) for v in value) + "]"
        if kind is tuple:
            return "(" + ", ".join(show(v, depth + 1) for v in value) + ")"
        if kind is dict:
            return "{" + ", ".join(show(k, depth + 1) + ": " + show(v, depth + 1) for k, v in value.items()) + "}"
    if isinstance(value, type):
        return "class " + value.__name__
    return kind.__name__ + " " + ADDRESS.sub(" at", repr(value))


def change(target, action):
    """What a method gives, and what it leaves."""
    return action(target), target


def run_case(mode, source, prelude):
    printed = []

    def out(*values):
        printed.append(" ".join(show(v) for v in values))

    namespace = dict(prelude, out=out, change=change, contextlib=contextlib)
    stream = io.StringIO()
    try:
        with contextlib.redirect_stdout(stream), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(source, "<case>", mode)
            if mode == "eval":
                result = show(eval(code, namespace))
            else:
                exec(code, namespace)
                result = "done"
    except BaseException as e:
        if isinstance(e, KeyboardInterrupt):
            raise
        try:
            text = str(e)
        except Exception as bad:
            text = f"<str raises {type(bad).__name__}>"
        result = f"{type(e).__name__}: {ADDRESS.sub(' at', text)}"
    printed.append(result)
    return [line[:1000] for line in printed]


def run(seed, size):
    sys.setrecursionlimit(400)
    prelude = {"__name__": "fuzz"}
    exec(PRELUDE, prelude)
    for index in range(size):
        mode, source = case(seed, index)
        print(json.dumps([index, run_case(mode, source, prelude)]), flush=True)


def batch(command, seed, size, limit):
    """The lines of a batch by index; and how it ended."""
    try:
        done = subprocess.run([*command, __file__, "run", str(seed), str(size)], capture_output=True, text=True, timeout=limit)
        output, ending = done.stdout, f"exit status {done.returncode}: {done.stderr[-500:]}"
    except subprocess.TimeoutExpired as e:
        output, ending = (e.stdout or b"").decode(), "no end"
    results = {}
    for line in output.splitlines():
        try:
            index, shown = json.loads(line)
            results[index] = shown
        except ValueError:
            pass
    return results, ending


def compare(arguments):
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--cpython", required=True)
    parser.add_argument("--boomslang", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batches", type=int, default=1)
    parser.add_argument("--size", type=int, default=2000)
    parser.add_argument("--limit", type=int, default=300, help="seconds per batch")
    options = parser.parse_args(arguments)
    different = total = 0
    for seed in range(options.seed, options.seed + options.batches):
        expected, ending = batch([options.cpython], seed, options.size, options.limit)
        got, our_ending = batch([options.boomslang], seed, options.size, options.limit)
        if len(got) < len(expected):
            print(f"seed {seed}: ends after {len(got)} of {len(expected)} cases: {our_ending}")
            print("    next: " + case(seed, len(got))[1].replace("\n", "\n    "))
        for index in sorted(expected.keys() & got.keys()):
            total += 1
            if expected[index] != got[index]:
                different += 1
                print(f"--- {seed} {index}\n    " + case(seed, index)[1].replace("\n", "\n    "))
                for line in expected[index]:
                    print("  CPython:   " + ascii(line))
                for line in got[index]:
                    print("  Boomslang: " + ascii(line))
    print(f"{total} cases, {different} different")
    return 1 if different else 0


def main():
    action, *arguments = sys.argv[1:]
    if action == "run":
        run(*map(int, arguments))
    elif action == "show":
        print(case(*map(int, arguments))[1])
    else:
        sys.exit(compare(arguments))


if __name__ == "__main__":
    main()
