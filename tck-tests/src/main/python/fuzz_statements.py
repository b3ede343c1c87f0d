"""Small programs for the differential fuzzer: statements of every kind, around the expressions of `fuzz_expressions`.

Programs end: every loop is bounded, and what is called calls nothing that could call it. They print by `out(values)` and
`report(exception)`, which the runner gives them.
"""

from fuzz_expressions import BYTES, CONTAINERS, INTS, SMALL_INTS, STRS, Expressions

EXCEPTIONS = ["ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "StopIteration", "GeneratorExit", "Stop", "OSError"]


def indented(lines):
    return ["    " + line for line in lines]


class Programs(Expressions):
    """Makes programs from a seed."""

    def case(self):
        """How a case is compiled ("eval" or "exec"), and its source."""
        if self.r.random() < 0.5:
            return "exec", self.program()
        return "eval", self.pick([self.expression, self.expression, self.typed])(3)

    def program(self):
        lines = []
        for _ in range(self.r.randrange(1, 4)):
            statement = self.statement(2)
            if self.r.random() < 0.6:
                statement = ["try:", *indented(statement), "except BaseException as e:", "    report(e)"]
            lines += statement
        return "\n".join(lines)

    def statement(self, depth):
        return self.pick([self.assignment, self.augmented, self.try_, self.try_in_function, self.for_, self.unpacking, self.function, self.generator,
                          self.generator_driven, self.special_method, self.class_, self.match, self.match, self.while_, self.items, self.slices, self.raise_,
                          self.exit_stack, self.with_, self.closure, self.scopes, self.names, self.attributes, self.comprehensions, self.f_strings,
                          self.star_arguments, self.coroutine, self.async_generator, self.exception_group, self.generic, self.evaluated,
                          self.recursion, self.decorated, self.print_, self.print_, self.inheritance, self.descriptor, self.dataclass])(depth)

    def block(self, depth):
        return indented(self.statement(depth - 1) if depth > 0 else [f"out({self.expression(1)})"])

    def value(self):
        return self.pick([lambda: self.typed(1), lambda: self.typed(2), self.atom, lambda: self.expression(1)])()

    def name(self):
        return self.pick("abc")

    def exception(self):
        return f"{self.pick(EXCEPTIONS)}({self.pick(['', '1', repr('text'), '1, 2'])})"

    def print_(self, depth):
        return [f"out({self.pick([self.expression, self.typed])(3)})"]

    def assignment(self, depth):
        name = self.name()
        return [self.pick([f"{name} = {self.expression(2)}", f"{name} = c = {self.value()}", f"{name}: int = {self.value()}", f"out({name} := {self.value()})"]), f"out({name})"]

    def augmented(self, depth):
        name, target = self.name(), self.pick(["{}", "{}", "{}[0]", "{}.x", "{}[1:]", "{}['a']"])
        target = target.format(name)
        return [f"{name} = {self.pick([self.value(), 'ListSub([1, 2])', 'Box([1, 2])', '[[1], 2]', self.dict_(0)])}", f"d = {name}",
                f"{target} {self.pick(['+', '-', '*', '|', '&', '%', '//', '^', '@'])}= {self.pick([self.typed(0), self.typed(0), self.pick(SMALL_INTS), self.pick(CONTAINERS)])}", f"out({name}, d, d is {name})"]

    # exceptions

    def handler(self):
        kind = self.pick(["TypeError", "ValueError", "Exception", "(KeyError, IndexError)", "LookupError", "BaseException", "ArithmeticError"])
        return self.pick([f"except {kind} as e:", f"except {kind} as e:", f"except {kind}:"])

    def try_(self, depth):
        handler = self.handler()
        return ["try:", *self.block(depth), handler, f"    {self.pick(['report(e)', 'out(type(e).__name__, str(e))']) if ' as e' in handler else 'out(1)'}",
                *self.pick([[], ["else:", "    out('else')"]]), *self.pick([[], ["finally:", "    out('finally')"]])]

    def leave(self, loop=False):
        """A simple statement that may leave a block."""
        return self.pick([f"return {self.value()}", f"raise {self.exception()}", f"out({self.value()})", "pass", "1 / 0", f"out({self.value()})"]
                         + (["break", "continue"] if loop else []))

    def try_in_function(self, depth):
        loop = self.r.random() < 0.5
        body = ["try:", f"    {self.leave(loop)}", f"    {self.leave(loop)}", self.handler(), f"    {self.pick([self.leave(loop), 'raise', 'raise Stop() from None'])}"]
        if self.r.random() < 0.3:
            body += ["else:", f"    {self.leave(loop)}"]
        if self.r.random() < 0.6:
            body += ["finally:", f"    out('finally')", f"    {self.leave(loop)}"]
        if self.r.random() < 0.4:
            body = ["try:", *indented(body), self.pick(["finally:", "except Stop as s:"]), f"    {self.leave(loop)}"]
        if loop:
            body = [f"for i in range(3):", "    out(i)", *indented(body), "else:", "    out('exhausted')"]
        return ["def f():", *indented(body), "    return 'end'", "out(f())"]

    def raise_(self, depth):
        cause = self.pick(["", "", f" from {self.exception()}", " from None", f" from {self.atom()}"])
        raised = self.pick([self.exception(), self.exception(), f"{self.pick(['ValueError', 'KeyError', 'OSError', 'SystemExit', 'UnicodeDecodeError', 'StopIteration'])}({self.args(2)})", self.atom()])
        return self.pick([[f"raise {raised}{cause}"],
                          ["try:", f"    raise {self.exception()}", "except Exception as e:", "    e.add_note('note')", f"    raise {raised}{cause}"],
                          [f"assert {self.value()}, {self.value()}"], ["raise"]])

    def exception_group(self, depth):
        leaves = ", ".join(self.exception() for _ in range(self.r.randrange(1, 4)))
        group = f"{self.pick(['ExceptionGroup', 'BaseExceptionGroup'])}('g', [{leaves}{self.pick(['', ', ExceptionGroup(' + repr('h') + ', [ValueError(3)])'])}])"
        clauses = []
        for _ in range(self.r.randrange(1, 3)):
            clauses += [f"except* {self.pick(['ValueError', 'KeyError', 'LookupError', 'Exception', '(TypeError, OSError)'])} as e:",
                        f"    {self.pick(['out(e.exceptions)', 'report(e)', 'raise', 'raise Stop()', 'pass'])}"]
        return self.pick([["try:", f"    raise {self.pick([group, self.exception()])}", *clauses, *self.pick([[], ["else:", "    out('else')"], ["finally:", "    out('finally')"]])],
                          [f"out({group}.{self.pick(['split', 'subgroup'])}({self.pick(['ValueError', 'lambda e: bool(e.args)', '(KeyError, TypeError)', '3'])}))"],
                          [f"out({group}.derive([ValueError()]), str({group}))"]])

    def with_(self, depth):
        first, second = self.manager(), self.manager()
        head = self.pick([f"with {first} as a:", f"with {first} as a, {second} as b:", f"with ({first} as (a, *b), {second}):", f"with {first}, {second}:"])
        return [head, *self.block(depth), f"    {self.pick(['pass', 'raise ' + self.exception(), '1 / 0'])}", "out('after')"]

    def manager(self):
        return f"Manager({self.pick(['1', '(1, 2)', repr('ab')])}, {self.pick(['None', 'None', 'True', 'False', self.exception()])})"

    def exit_stack(self, depth):
        return ["with contextlib.ExitStack() as s:", f"    s.callback(out, 'bye')", f"    s.{self.pick(['enter_context', 'push'])}({self.manager()})", *self.block(depth)]

    # loops and targets

    def for_(self, depth):
        name = self.name()
        target = self.pick([name, name, "a, b", "a, *b", "a[0]" if self.r.random() < 0.2 else name])
        return [f"for {target} in {self.pick([self.pick(CONTAINERS + STRS[:6]), self.list_(1), self.dict_(1) + '.items()'])}:", *self.block(depth),
                "    " + self.pick(["pass", "break", f"if {name}: continue", f"out({name})"]), "else:", "    out('done')"]

    def while_(self, depth):
        name = self.name()
        return ["n = 0", f"while n < {self.pick('123')}:", "    n += 1", *self.block(depth), f"    {self.pick(['if n == 2: break', 'continue', 'pass'])}", *self.pick([[], ["else:", "    out('no break')"]]),
                f"out(n, ({name} := {self.atom()}), {name})"]

    def unpacking(self, depth):
        targets = self.pick(["a, b", "a, *b", "*a, b", "a, (b, c)", "[a, b, c]", "a, b, *c", "(a,)", "a, (b, *c)", "[*a]", "a, a", "a, b[0]"])
        return [f"b = [0]", f"{targets} = {self.pick([self.pick(CONTAINERS + STRS[:5]), '(1, (2, 3))', '[1, [2, 3]]', self.list_(1), self.value(), '{**{}}', 'Odd()', 'iter([1, 2])'])}", "out(a, b)"]

    def items(self, depth):
        name = self.name()
        return [f"{name} = {self.pick(['[1, 2, 3]', '{1: 2}', 'bytearray(b%r)' % 'abc', 'dict(a=1)', '[0] * 5', 'deque([1, 2])', '(1, 2)', repr('abc')])}",
                self.pick([f"{name}[{self.bound() or '0'}] = {self.atom()}", f"del {name}[{self.bound() or '0'}]", f"{name}[{self.typed(1)}] = {self.typed(0)}",
                           f"{name}[{self.atom()}], {name}[0] = {self.typed(0)}, 5"]), f"out({name})"]

    def slices(self, depth):
        kind = self.pick(["[1, 2, 3, 4, 5]", "bytearray(b'abcde')", "list('abc')", "array('i', range(5))", "memoryview(bytearray(b'abcd'))", "ListSub([1, 2, 3])"])
        part = f"{self.bound()}:{self.bound()}{self.pick(['', ':2', ':-1', ':' + self.bound()])}"
        return [f"a = {kind}", self.pick([f"a[{part}] = {self.pick([self.pick(CONTAINERS + BYTES), self.ints(1), 'array(%r, [7, 8])' % 'i', 'a'])}", f"del a[{part}]", f"out(a[{part}])",
                                          f"a[{part}] {self.pick('+*')}= {self.pick(['[9]', '2', 'b%r' % 'x'])}"]), "out(a)"]

    def comprehensions(self, depth):
        one, two = self.list_(1), self.ints(1)
        return self.pick([[f"out([(a, b) for a in {one} for b in {two} if a != b if b])", "out(a)"], [f"out([b := a for a in {two}], b)"],
                          ["class C:", "    a = 3", f"    b = [a for a in {two}]", f"    c = {self.pick(['[a for _ in range(2)]', '[b for b in [a]]', '[[a for _ in b] for b in [[1]]]'])}", "out(C.b, C.c)"],
                          ["def f(a):", f"    b = [lambda: (a, c) for c in {two}]", f"    return [g() for g in b], {{c: a for c in {one}}}, sorted(locals())", "out(f(1))"],
                          [f"i = (out(a) or a for a in {one})", "out(next(i, 'none'), list(i), list(i))"], [f"out({{a: b for a, b in {self.pick([one, 'zip(' + one + ', ' + two + ')', self.dict_(1) + '.items()'])}}})"],
                          ["def f():", f"    yield from (a for a in {one} if (yield a) is None)" if self.r.random() < 0.3 else f"    yield from (a for a in {one})", "out(list(f()))"],
                          [f"out([*{one}, *(a for a in {two})], {{*{two}}}, (*{two},))"], [f"out([a async for a in {one}])" if self.r.random() < 0.2 else f"out([[b for b in range(min(a, 5))] for a in {two}])"]])

    # names

    def closure(self, depth):
        return self.pick([["def f():", "    n = 0", "    def g(step=1):", "        nonlocal n", f"        n {self.pick('+-*')}= step", "        return n", "    def h(): return n", "    return g, h",
                           "g, h = f()", f"out(g(), g({self.int_(1)}), h(), g.__closure__[0].cell_contents, f.__code__.co_cellvars, g.__code__.co_freevars)"],
                          [f"out([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])"],
                          ["def f(x):", "    def g():", "        return x", f"    {self.pick(['del x', 'x = 2', 'pass', 'x += 1'])}", "    return g()", f"out(f({self.value()}))"],
                          ["def f():", "    def g():", "        nonlocal x", "        del x", "    x = 1", "    g()", f"    {self.pick(['return x', 'g()', 'x = 2; return x'])}", "out(f())"],
                          ["def f(n):", "    return n if n < 1 else [n, f(n - 1)]", "out(f(4))"], ["f = lambda *a, b=2, **c: (a, b, c)", f"out(f({self.args()}))"]])

    def scopes(self, depth):
        return self.pick([["a = 1", "def f():", "    global a", f"    {self.pick(['a = 2', 'del a', 'a += 1', 'a: int'])}", "f()", "out(a)"],
                          ["a = 1", "def f():", f"    {self.pick(['out(a)', 'a = 3', 'pass', 'del a'])}", "    a = 2", "    return locals()", "out(f())", "out(a)"],
                          ["a = 1", "class C:", "    out(a)", "    a = 2", "    def f(self): return a", "    b = a", "    del a", f"    {self.pick(['c = a', 'pass'])}", "out(C().f(), C.b, sorted(k for k in vars(C) if k[0] != '_'))"],
                          ["def f(a):", "    class C:", "        b = a", "        a = 5", "        def g(self): return a", "        c = lambda self: __class__", "    return C.b, C.a, C().g(), C().c().__name__", "out(f(7))"],
                          [f"try:", f"    {self.exception()} if 1 else 0", f"    raise {self.exception()}", "except Exception as e:", "    pass", "out(e)"],
                          ["def f():", f"    exec({self.pick(['%r' % 'a = 5', '%r' % 'out(sorted(locals()))'])})", f"    return {self.pick(['a', 'locals()'])}", "out(f())"],
                          ["def f(a, b=2):", "    locals()['a'] = 9", "    c = a", "    return locals(), sorted(f.__code__.co_varnames)", "out(f(1))"]])

    def names(self, depth):
        name = self.name()
        return [f"{name} = {self.value()}", self.pick([f"del {name}", f"del {name}, {name}", f"del (b)", "pass", f"del {name}[0]", f"{name}.x = 1"]), f"out({name})"]

    def evaluated(self, depth):
        return self.pick([[f"out(eval({self.value()!r}, {{'v': 3}}))"], ["d = {}", f"exec({'a = ' + self.value()!r}, d)", "out(d.get('a'), '__builtins__' in d)"], [f"out(eval('a + 1', {{'a': {self.value()}}}))"],
                          [f"exec({self.pick(['def', 'a = = 1', 'if 1:', 'return', 'yield', 'a b', 'f(x for x in y, 1)', 'x = (', 'nonlocal a', 'break', '1 = a', 'f() = 1', 'del f()', 'a: int: 3', '*a', 'def f(a, a): pass', 'lambda: (yield)', 'import', 'from a import *; x', 'print 1', 'f(**a, *b)', 'f(a=1, 2)', 'class C: return 1', '[x := 1 for x in a]', 'async def f(): [await a for b in c]', 'try: pass', 'match 1: pass', 'with a as 1: pass', '(a, b) += 1', 'global x; x: int', 'f{a}', chr(39), 'x = 08', '1_', '0b2', '1e', 'a.1', 'a ? b', 'else: 1', '  a', 'del *a', 'None = 1', 'f(None=1)', 'def f(*): pass', 'def f(**a, b): pass', 'def f(a=1, b): pass'])!r})"]])

    def attributes(self, depth):
        return [f"o = {self.pick(['Box(1)', 'Box(1)', 'Point(1, 2)', 'IntSub(3)', '3', 'object()', 'Slots()', '(lambda: 0)'])}",
                self.pick([f"o.{self.pick(['x', 'y', '__doc__', '__dict__', '__class__'])} = {self.value()}", f"del o.{self.pick(['x', 'y', 'value'])}", f"o.x {self.pick('+-|')}= {self.value()}",
                           f"out(getattr(o, {self.pick(STRS[:4] + ['1', repr('x')])}, {self.value()}))", f"setattr(o, {self.pick(STRS[:4] + ['1', repr('x')])}, 1)", f"out(hasattr(o, 'x'), o.x)"]),
                f"out(getattr(o, 'x', 'none'), sorted(getattr(o, '__dict__', ())))"]

    # functions and calls

    def function(self, depth):
        parameters = self.pick(["a", "a, b=2", "a, /, b", "a, *, b", "*a", "**a", "a, b=1, *c, d=4, **e", "a=1, /, b=2, *, c=3", "a, /, *, b", "*, a, b=1", "a, /, **b"])
        return [f"def f({parameters}):", "    return sorted(locals().items(), key=str)",
                f"out(f({self.pick(['', '1', '1, 2', 'a=1', '1, b=3', '*(1, 2, 3)', '**dict(a=1)', '1, 2, 3, 4', 'b=1, a=2', '1, a=2', '1, d=5, z=6', '1, **{1: 2}', '*1', '**3', 'a=1, **dict(a=2)', '*[1], *[2], b=3'])}))"]

    def star_arguments(self, depth):
        callee = self.pick(["(lambda *a, **k: (a, k))", "print", "max", "dict", "Point", "str", "(lambda a, b: (a, b))", "'{} {a}'.format", "sorted", "int", "Odd()", "range"])
        arguments = ", ".join(self.pick(["*[1, 2]", f"*{self.list_(0)}", "1", "**{'a': 1}", f"**{self.dict_(0)}", "key=repr", f"*{self.pick(STRS[:4])}", f"*{self.atom()}", f"**{self.atom()}", "b=2"]) for _ in range(self.r.randrange(1, 4)))
        return [f"out({callee}({arguments}))"]

    def decorated(self, depth):
        return ["def d(*a):", "    out('d', *a)", "    return lambda f: (out(f.__name__, f.__qualname__), f)[1]", f"@d({self.value()})", f"@{self.pick(['staticmethod', 'functools.wraps(len)', 'd()', 'functools.cache', 'classmethod', '(lambda f: f)'])}",
                self.pick(["def f(a=1): return a", "class f: a = 1"]), "out(f())", "out(f.__name__)"]

    def recursion(self, depth):
        return ["def f(n):", f"    {self.pick(['return f(n + 1)', 'return [f(n + 1)]', 'yield from f(n + 1)', 'return f(n - 1) if n else 0', 'return max([1, 2], key=lambda v: f(n + 1))'])}",
                "try:", "    out(f(20) if f.__code__.co_flags & 32 == 0 else list(f(20)))", "except RecursionError as e:", "    out('too deep')"]

    def generic(self, depth):
        return self.pick([["def f[T: int, *Ts, **P](a: T) -> T: return a", "out(f(1), f.__type_params__, sorted(f.__annotations__))"], ["class C[T]:", f"    a: {self.pick(['T', 'int', 'missing', 'list[T]'])} = 1", "out(C.a, C.__orig_bases__, C[int], C.__parameters__)", "out(C.__annotations__)"],
                          [f"type A[T] = {self.pick(['list[T]', 'dict[str, T]', 'missing', 'T | None', '1 / 0'])}", "out(A, A.__type_params__)", "out(A.__value__)", "out(A[int])"], [f"out({self.pick(['list[int]', 'int | str', 'dict[str, int] | None', 'tuple[int, ...]', 'type[int]'])})"],
                          [f"a: {self.value()} = 1", "def f(b: missing, c: int = 2): pass", "out(sorted(f.__annotate__(4)) if 0 else f.__defaults__)", "out(f.__annotations__)"]])

    def f_strings(self, depth):
        return [f"a, b = {self.value()}, {self.value()}", self.pick(["out(f'{a}|{b!r}|{a=}')", "out(f'{a!s:>10}|{b!r:^20}')", "out(f'{a:{b}}')", "out(f'{a:>{5}}|{ {1: a}[1] }')", f"out({self.f_string(2)})", "out(f'{(lambda v: v)(a)}' f'{b}' 'x')",
                "t = t'{a}-{b!r:>5}'", "out(f'{a:%Y}')", f"out(f'{{a:{self.pick(SPECS_FOR_F)}}}')", "out(f'''{a\n}''')", "out('{0} {1!r:>5} {0!s}'.format(a, b))", "out('{a[0]} {b.real}'.format(a=a, b=b))", "out('%s %r' % (a, b))"])]

    # generators and coroutines

    def generator(self, depth):
        return ["def g():", "    try:", f"        x = yield {self.atom()}", "        out('got', x)", f"        yield from {self.pick([self.pick(CONTAINERS), self.list_(1)])}",
                "    except ValueError as e:", "        yield ('caught', str(e))", f"    return {self.atom()}", "i = g()", "out(next(i))",
                self.pick(["out(i.send(5))", "out(i.throw(ValueError('v')))", "i.close()", "out(list(i))"]), "out(next(i, 'end'))"]

    def yielding(self, awaits=""):
        """Statements of a generator's body."""
        lines = []
        for _ in range(self.r.randrange(1, 4)):
            lines += self.pick([["x = yield 1", "out('x', x)"], [f"out((yield {self.atom()}))"], ["try:", "    yield 2", f"except {self.pick(['ValueError', 'GeneratorExit', 'Exception'])} as e:", f"    out('caught', type(e).__name__)", f"    {self.pick(['yield 3', 'raise', 'return 9', 'pass', 'raise KeyError(4)'])}"],
                                ["try:", "    yield 4", "finally:", f"    out('finally')", f"    {self.pick(['pass', 'yield 5', 'return 6', '1 / 0'])}"], ["for i in range(2):", "    yield i"], ["return 7"] if awaits or self.r.random() < 0.5 else ["pass"],
                                [f"raise {self.exception()}"], ["with Manager(1, None):", "    yield 8"], [f"yield [(yield 10), {self.atom()}]"]] + ([["yield from h()"], ["out('r', (yield from h()))"], [f"yield from {self.list_(0)}"]] if not awaits else []))
        return lines

    def drive(self, name):
        """Uses a generator or coroutine step by step."""
        lines = []
        for _ in range(self.r.randrange(2, 6)):
            step = self.pick([f"next({name})" if name == "i" else f"{name}.send(None)", f"{name}.send(None)", f"{name}.send({self.pick(SMALL_INTS)})", f"{name}.throw({self.exception()})", f"{name}.throw({self.pick(EXCEPTIONS)})", f"{name}.close()"])
            lines += ["try:", f"    out({step})", "except BaseException as e:", "    report(e)"]
        return lines

    def generator_driven(self, depth):
        # What a dropped generator does, it does later here than in CPython, so it is closed.
        return ["def h():", *indented([line for line in self.yielding(awaits='no') if 'h()' not in line]), "def g():", *indented(self.yielding()), "    yield 'last'", "i = g()", *self.drive("i"),
                *["try: i.close()", "except Exception as e: report(e)"], "out(i.gi_running, i.gi_suspended, i.gi_frame is None, i.__name__)"]

    def awaiting(self):
        lines = []
        for _ in range(self.r.randrange(1, 4)):
            lines += self.pick([["x = await Later(1)", "out('x', x)"], ["out(await Later(2), await Later(3))"], ["try:", "    await Later(4)", "except ValueError as e:", "    out('caught', str(e))", f"    {self.pick(['await Later(5)', 'raise', 'return 1'])}", "finally:", "    out('finally')"],
                                ["async with AsyncManager(" + self.pick(["None", "True"]) + ") as m:", f"    {self.pick(['await Later(m)', 'raise ' + self.exception(), 'out(m)'])}"], ["async for x in AsyncRange(2):", "    out(x)", f"    {self.pick(['pass', 'break', 'continue', 'await Later(x)'])}", "else:", "    out('else')"],
                                ["out([x async for x in AsyncRange(3) if x])"], ["out([await Later(x) for x in range(2)])"], [f"await {self.atom()}"], [f"return {self.atom()}"], ["out(await h())"], [f"raise {self.exception()}"], ["out({x: await Later(x) async for x in AsyncRange(2)})"]])
        return lines

    def coroutine(self, depth):
        return ["async def h():", *indented([line for line in self.awaiting() if "h()" not in line]), "    return 'h'", "async def g():", *indented(self.awaiting()), "    return 'last'", "k = g()", *self.drive("k"), "try: k.close()", "except Exception as e: report(e)", "out(k.cr_running, k.cr_frame is None)"]

    def async_generator(self, depth):
        body = [line for line in self.yielding(awaits="no") + self.awaiting() if "h()" not in line]
        body = [line.replace("return 7", "return").replace("return 9", "return").replace("return 6", "pass").replace("return 1", "return") for line in body]
        body = ["return" if line.strip().startswith("return ") and not line.startswith(" ") else line for line in body]
        steps = []
        for _ in range(self.r.randrange(2, 5)):
            step = self.pick(["anext(k)", "k.__anext__()", f"k.asend({self.pick(['None', '1'])})", f"k.athrow({self.exception()})", "k.aclose()"])
            steps += [f"out(drive({step}))"]
        return ["async def g():", *indented(body), "    yield 'last'", "k = g()", *steps, "out(k.ag_running, k.ag_frame is None)", "drive(k.aclose())"]

    # classes

    def special_method(self, depth):
        method = self.pick(["__add__", "__radd__", "__eq__", "__lt__", "__len__", "__iter__", "__contains__", "__bool__", "__call__", "__getattr__", "__index__", "__hash__", "__str__",
                            "__repr__", "__neg__", "__enter__", "__missing__", "__getitem__", "__format__", "__int__", "__float__", "__complex__", "__iadd__", "__divmod__", "__reversed__", "__length_hint__", "__round__", "__dir__", "__getattribute__", "__bytes__", "__pow__", "__matmul__", "__setattr__", "__delattr__", "__setitem__", "__delitem__"])
        base = self.pick(["", "", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(Exception)", "(float)", "(set)"])
        use = self.pick(["o + 1", "1 + o", "o == 1", "o < o", "len(o)", "o[0]", "list(reversed(o))", "1 in o", "bool(o)", "o(1)", "o.zzz", "hex(o)", "str(o)", "-o", "{o: 1}[o]", "sorted([o, o])", "f'{o:x}'", "int(o)", "float(o)", "complex(o)", "divmod(o, 2)", "operator.length_hint(o)", "round(o)",
                         "bytes(o)", "o ** 2", "2 @ o", "dir(o)", "[*o]", "{**o}", "range(o)", "o.__class__.__name__", "'%d' % o", "'%s' % o", "[1, 2, 3][o:]", "bool(not o)", "max(o, o)", "isinstance(o, int)", "o is not None and o != o"])
        ends = ["        self.n = getattr(self, 'n', 0) + 1", "        if self.n > 3: raise IndexError(self.n)"] if method in ("__getitem__", "__missing__") else []
        before = self.pick([[], [], [], ["o += 1"], ["o[0] = 1"], ["del o[0]"], ["o.x = 1"], ["del o.x"]])
        return [f"class C{base}:", f"    def {method}(self, *args):", *ends, f"        return {self.value()}", "o = C()", *before, f"out({use})"]

    def class_(self, depth):
        members = []
        for _ in range(self.r.randrange(1, 5)):
            members += self.pick([[f"a = {self.value()}"], ["def __init__(self, v=1): self.v = v"], ["def __add__(self, other): return ('add', type(other).__name__)"], ["def __radd__(self, other): return ('radd', type(other).__name__)"],
                                  ["def __eq__(self, other): return self.v == getattr(other, 'v', None)"], ["@property", f"def p(self): return {self.pick(['self.v', '1', 'self.missing'])}"], ["@property", "def q(self): return 2", "@q.setter", "def q(self, v): out('set', v)", "@q.deleter", "def q(self): out('del')"],
                                  ["@staticmethod", "def s(*a): return a"], ["@classmethod", "def c(cls, *a): return cls.__name__, a"], ["def __getattr__(self, name): return 'attr ' + name"], ["__slots__ = ('v', 'w')"], ["def __call__(self, *a, **k): return a, k"],
                                  ["def __lt__(self, other): return NotImplemented"], ["def __iter__(self): yield from (1, 2)"], ["def __init_subclass__(cls, **k): out('sub', cls.__name__, k)"], ["def __class_getitem__(cls, item): return item"], ["def __iadd__(self, other): return 'iadd'"],
                                  ["def __setattr__(self, name, v): out('setattr', name); object.__setattr__(self, name, v)"], ["__hash__ = None"], ["def __repr__(self): return 'C!'"], ["def __len__(self): return 3"], ["def __getitem__(self, i): return (1, 2, 3)[i]"], ["__match_args__ = ('v',)"], ["def __bool__(self): return False"], ["b: int"]])
        uses = [self.pick(["o + 1", "1 + o", "o == C()", "o.p", "o.q", "C.s(1)", "o.s(1)", "o.c(2)", "C.c(2)", "o.zzz", "o.v", "o(1, a=2)", "o < o", "[*o]", "C[1]", "hash(o) is None", "C.a", "len(o)", "o[1]", "o[::-1]", "1 in o", "bool(o)", "str(o) == repr(o)", "C.p", "C.__mro__", "o.__dict__", "C(2).v", "C(1, 2)", "C.__annotations__", "C.__name__, C.__qualname__, C.__module__", "type(o) is C", "dir(C)[-4:]", "C() != C()"])
                for _ in range(self.r.randrange(1, 4))]
        lines = [f"class C{self.pick(['', '', '', '(int)', '(dict)', '(Box)', '(metaclass=Meta)', '(Box, metaclass=Meta)'])}:", *indented(members), "o = C()", *self.pick([[], ["o.q = 1"], ["del o.q"], ["o.v = 3", "o.new = 4"], ["o += 1"], ["class D(C, x=1): pass"], ["class D(C): pass", "o = D()"]])]
        for use in uses:
            lines += ["try:", f"    out({use})", "except Exception as e:", "    report(e)"]
        return lines

    def inheritance(self, depth):
        bases = self.pick([("A", "B"), ("B", "A"), ("A", "object"), ("object", "A"), ("A", "A"), ("A", "int"), ("int", "str"), ("Left", "Right"), ("Left", "A"), ("B", "Right"), ("Box", "A")])
        return ["class A:", "    def f(self, *a): return ['A', *a]", "    x = 1", "class Left(A):", "    def f(self, *a): return ['Left', *super().f(*a)]", "class Right(A):", f"    def f(self, *a): return ['Right', *{self.pick(['super().f(*a)', 'super(Right, self).f(*a)', 'A.f(self)', 'super().g()'])}]",
                "class B: pass", f"class C({', '.join(bases)}):", f"    {self.pick(['pass', 'def f(self): return super().f(1)', 'x = super', 'f = lambda self: super().x'])}", "out([k.__name__ for k in C.__mro__])", "out(C().f())", f"out({self.pick(['super(C, C()).x', 'isinstance(C(), A)', 'issubclass(C, (int, B))', 'C.x', 'super(A, C).x', 'C.__bases__', 'A.__subclasses__()[-1:]'])})"]

    def descriptor(self, depth):
        methods = [m for m in [["def __get__(self, o, t=None): return ('get', o is None)"], ["def __set__(self, o, v): out('set', v)"], ["def __delete__(self, o): out('delete')"], ["def __set_name__(self, o, n): out('name', n)"]] if self.r.random() < 0.6] or [["pass"]]
        return ["class D:", *indented([line for m in methods for line in m]), "class C:", "    d = D()", "o = C()", self.pick(["o.d = 1", "del o.d", "o.__dict__['d'] = 5", "C.d = 2", "pass"]), "out(type(o.d).__name__)", f"out({self.pick(['o.d', 'C.d', 'vars(o)', 'hasattr(o, %r)' % 'd'])})" if methods[0][0][4:11] == "__get__" else "out(vars(o))"]

    def dataclass(self, depth):
        options = self.pick(["", "(order=True)", "(frozen=True)", "(slots=True)", "(kw_only=True)", "(eq=False)", "(repr=False, order=True)", "(unsafe_hash=True)"])
        return [f"@dataclasses.dataclass{options}", "class C:", "    x: int", f"    y: str = {self.value()}", f"    z: list = {self.pick(['None', '()', 'dataclasses.field(default_factory=list)', '[]', 'dataclasses.field(repr=False, default=1)'])}", f"o = C({self.pick(['1', '1, 2', 'x=1', '', '1, 2, 3, 4'])})",
                f"out({self.pick(['o == C(1)', 'o < C(2)', 'repr(o).split(chr(46))[-1]', 'dataclasses.asdict(o)', 'dataclasses.replace(o, x=5).x', 'hash(o) == hash(o)', 'dataclasses.astuple(o)', 'o.z'])})", self.pick(["o.x = 2", "o.w = 3", "del o.x", "pass"]), "out(o.x)"]

    # match

    def pattern(self, depth):
        if depth <= 0:
            return self.pick(["_", "a", "1", "'x'", "None", "True", "-1", "1.5", "'a'", "b''", "0", "math.pi", "1+2j"])
        p, q = self.pattern(depth - 1), self.pattern(depth - 1)
        q = q.replace("a", "b") if "'" not in q and "array" not in q and "math" not in q else "_"
        return self.pick([f"[{p}, {q}]", f"[{p}, *b]", f"({p}, *_, {q})", f"{{'a': {p}}}", f"{{'a': {p}, **b}}", f"{{1: {p}}}", f"int({p})" if "*" not in p else "int()", "str()", f"Point(x={p})", f"Point({p}, {q})", f"({p} | 2)" if p != "_" and p != "a" else "(1 | 2)",
                          "[]", "{}", f"({p}) as d", "float() as c", f"list({p})", "dict(a)", "Box(value=a)", "[1, [a]]", "bool()", "object()", p, f"[{p}, {q}, _]", "Point(1, 2, 3)", "Odd(1)", "math.pi(1)"])

    def match(self, depth):
        subject = self.pick([self.pick(CONTAINERS + INTS + STRS[:4]), "Point(1, 2)", "(1, [2])", "None", "{'a': 1, 1: 2}", "[1, [2], 3]", "Box(3)", "True", "1.0", self.value(), "1, 2"])
        lines = [f"match {subject}:"]
        for i in range(self.r.randrange(1, 4)):
            guard = self.pick(["", "", "", " if a", " if 1", " if out('guard')"])
            pattern = self.pattern(self.r.randrange(3))
            if pattern in ("_", "a", "a as d", "(a) as d", "(_) as d") and not guard:
                guard = " if 0"
            lines += [f"    case {pattern}{guard}:", f"        out('case', {i}, {self.pick(['0', 'a'])})"]
        return [*lines, "    case _:", "        out('no')"]


SPECS_FOR_F = ["5", ">8", "^9", "08", "+", ",", ".3", ".2f", "e", "%", "x", "#b", "10.3e", "*^12", "=+10"]
