"""Writes down what CPython's parser makes of many sources, for ParserDifferential to compare.

    python3.14 parser_oracle.py library FOLDER            every file under FOLDER
    python3.14 parser_oracle.py recorded test_syntax ...  what these modules of CPython's tests compile
    python3.14 parser_oracle.py mutants SEED N FOLDER     N damaged statements from files under FOLDER

One line per source goes to standard output, fields separated by tabs: mode ("file" for a path),
compiler flags, source or path, the warnings, "ok" and a digest of the tree or the name of the
exception, its message, place and text. Texts are in base64.
"""

import ast
import base64
import hashlib
import importlib
import io
import os
import random
import sys
import textwrap
import tokenize
import unittest
import warnings

DONT_IMPLY_DEDENT = 0x200
ALLOW_INCOMPLETE_INPUT = 0x4000


def encode(text):
    return base64.b64encode(text.encode("utf-8", "surrogatepass")).decode()


def outcome(source, mode, flags=0):
    with warnings.catch_warnings(record=True) as issued:
        warnings.simplefilter("always")
        try:
            tree = compile(source, "<source>", mode, ast.PyCF_ONLY_AST | flags, True)
            dump = ast.dump(tree, include_attributes=True)
            digest = hashlib.md5(dump.encode("utf-8", "surrogatepass")).hexdigest()
            result = ["ok", digest]
        except SyntaxError as e:
            metadata = (getattr(e, "_metadata", None) or (None, None))[:2]
            place = (e.lineno, e.offset, e.end_lineno, e.end_offset)
            result = [type(e).__name__, encode(str(e.msg)), " ".join(map(str, place))]
            result += [encode(str(e.text)), " ".join(map(str, metadata))]
        except RecursionError:
            return None
        except Exception as e:
            result = [type(e).__name__, encode(str(e)), "", "", ""]
    return [";".join(f"{w.lineno}:{encode(str(w.message))}" for w in issued)] + result


def write(mode, flags, source, shown):
    result = outcome(source, mode if mode != "file" else "exec", flags)
    if result is not None:
        print("\t".join([mode, str(flags), shown] + result))


def python_files(folder):
    for path, folders, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(path, name)


def library(folder):
    for path in python_files(folder):
        with open(path, "rb") as f:
            write("file", 0, f.read(), encode(path))


def recorded(names):
    """Runs tests with compile(), eval() and exec() replaced by versions that remember."""
    import builtins

    seen = {}
    real = builtins.compile, builtins.eval, builtins.exec

    def remember(source, mode):
        if isinstance(source, str) and len(source) < 20_000:
            seen.setdefault((source, mode))

    def new_compile(source, filename, mode, *args, **kwargs):
        if mode in ("exec", "eval", "single", "func_type"):
            remember(source, mode)
        return real[0](source, filename, mode, *args, **kwargs)

    def in_caller(function, source, globals, locals, **kwargs):
        if globals is None:
            frame = sys._getframe(2)
            globals = frame.f_globals
            locals = frame.f_locals if locals is None else locals
        return function(source, globals, locals, **kwargs)

    def new_eval(source, globals=None, locals=None):
        remember(source.lstrip(" \t") if isinstance(source, str) else source, "eval")
        return in_caller(real[1], source, globals, locals)

    def new_exec(source, globals=None, locals=None, **kwargs):
        remember(source, "exec")
        return in_caller(real[2], source, globals, locals, **kwargs)

    builtins.compile, builtins.eval, builtins.exec = new_compile, new_eval, new_exec
    stdout, sys.stdout = sys.stdout, io.StringIO()
    try:
        for name in names:
            module = importlib.import_module("test." + name)
            suite = unittest.defaultTestLoader.loadTestsFromModule(module)
            unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    finally:
        sys.stdout = stdout
        builtins.compile, builtins.eval, builtins.exec = real
    for source, mode in seen:
        write(mode, 0, source, encode(source))


# Tokens and other odds and ends to damage statements with.
DEBRIS = """
False None True and as assert async await break class continue def del elif else except finally for
from global if import in is lambda nonlocal not or pass raise return try while with yield match case
type _ print exec x foo a.b x[0] f(x) 1 2.5 3j 0x1F 1_0 "s" 't' b"y" u"u" r"\\d" f"{x}" f"{x!r:>{w}}"
t"{y}" f" { } ( ) [ ] , : ; . ... -> ! = := ~ + - * @ / % & | ^ << >> ** // += -= **= == != <> < > <=
>= \\ #c $ ? ` " ' \"\"\" é € 0777 1e 0b2 1if x=1 x:=3 {1:2} {**a} [x] () "\\x" "\\N{foo}" b"\\x" "\\8"
'\\d' f"{x:\\N{DASH}}" f"{a_b}" f'{' f'{x=!s:^5}' f"{lambda:1}" t"{x:{y}}"
""".split() + [
    "\n", "\n  ", "\n    ", "    ", "\t", "\f", "\\\n", "x for x in y", "*a", "**k", "not x", "-1",
    "lambda x: x", "a if b else c", "yield x", "await z", "as e", "if x", "else y", "except* E:",
    "except A, B:", "f(a for a in b)", 'f"{a b}"',
]


def statements(random, folder):
    chunks = []
    files = list(python_files(folder))
    for path in random.sample(files, min(len(files), 200)):
        try:
            with open(path, encoding="utf-8") as f:
                source = f.read()
            tree = ast.parse(source)
        except (SyntaxError, ValueError):
            continue
        lines = source.split("\n")
        for node in ast.walk(tree):
            if isinstance(node, ast.stmt) and node.end_lineno - node.lineno < 14:
                chunk = "\n".join(lines[node.lineno - 1 : node.end_lineno])
                if len(chunk) < 900:
                    chunks.append(textwrap.dedent(chunk) + "\n")
    return chunks


def damage(random, source):
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        place = random.randrange(len(source) + 1)
        kind = random.random()
        if kind < 0.12:
            source = source[:place] + source[place + 1 :]
        elif kind < 0.2:
            source = source[:place] + random.choice(DEBRIS) + source[place:]
        elif kind < 0.25:
            source = source[:place]
        else:
            source = damage_token(random, source, place)
    return source


def damage_token(random, source, place):
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (SyntaxError, tokenize.TokenError):
        return source[:place] + " " + random.choice(DEBRIS) + " " + source[place:]
    tokens = [t for t in tokens if t.string and t.type != tokenize.INDENT]
    if not tokens:
        return source
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    token = random.choice(tokens)
    start = starts[token.start[0] - 1] + token.start[1]
    end = starts[token.end[0] - 1] + token.end[1]
    kind = random.random()
    if kind < 0.35:
        return source[:start] + source[end:]
    if kind < 0.6:
        return source[:start] + random.choice(DEBRIS) + source[end:]
    if kind < 0.9:
        return source[:start] + random.choice(DEBRIS) + " " + source[start:]
    return source[:end] + " " + token.string + source[end:]


def mutants(seed, count, folder):
    rng = random.Random(seed)
    chunks = statements(rng, folder)
    heads = ["def f():\n", "class A:\n", "if 1:\n", "match x:\n  case 1:\n", "try:\n"]
    for _ in range(count):
        source = rng.choice(chunks)
        if rng.random() < 0.15:
            source += rng.choice(chunks)
        if rng.random() < 0.1:
            source = rng.choice(heads) + textwrap.indent(source, "    ")
        source = damage(rng, source)
        mode = rng.choice(["exec"] * 8 + ["single", "eval"])
        flags = 0
        if mode == "single":
            both = DONT_IMPLY_DEDENT | ALLOW_INCOMPLETE_INPUT
            flags = rng.choice([0, 0, DONT_IMPLY_DEDENT, both])
        elif mode == "eval":
            source = source.strip()
        if "\0" not in source:
            write(mode, flags, source, encode(source))


def main(command, *arguments):
    if command == "library":
        library(*arguments)
    elif command == "recorded":
        recorded(arguments)
    elif command == "mutants":
        seed, count, folder = arguments
        mutants(int(seed), int(count), folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
