"""Fills in what CPython 3.14 makes of the sources in the given files.

A file holds blocks: a line "%% mode", the source, a line "%% " with the expectation. Run with the
CPython that is to be matched; the expectations are rewritten in place.

    python3.14 parser_expectations.py syntax_errors.txt syntax_trees.txt
"""

import ast
import sys
import warnings


def expectation(source, mode):
    try:
        tree = compile(source, "<source>", mode, ast.PyCF_ONLY_AST, True)
    except SyntaxError as e:
        place = (e.lineno, e.offset, e.end_lineno, e.end_offset)
        return f"{type(e).__name__} {' '.join(map(str, place))}: {e.msg}"
    except (MemoryError, ValueError) as e:
        return f"{type(e).__name__}: {e}"
    return ast.dump(tree, include_attributes=True)


def blocks(text):
    mode = None
    source = []
    for line in text.splitlines():
        if line.startswith("%% "):
            if mode is None:
                mode = line[3:]
                source = []
            else:
                yield mode, source
                mode = None
        elif mode is not None:
            source.append(line)


def main(files):
    warnings.simplefilter("ignore")
    for file in files:
        with open(file, encoding="utf-8") as f:
            text = f.read()
        with open(file, "w", encoding="utf-8") as f:
            for mode, source in blocks(text):
                # A source in mode exec ends in a newline, others do not.
                lines = "\n".join(source)
                code = lines.encode().decode("unicode_escape") if mode.endswith("escaped") else lines
                print("%% " + mode, file=f)
                print(lines, file=f)
                print("%% " + expectation(code, mode.split()[0]), file=f)
                print(file=f)


if __name__ == "__main__":
    main(sys.argv[1:])
