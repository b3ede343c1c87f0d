"""Text of annotations: a lambda or conditional in a field of an f-string keeps its parentheses."""
from __future__ import annotations


def f(a: f"{(lambda x: x)}", b: f"{(1 if a else 2)!r}"): ...


print(f.__annotations__)  # expect: {'a': "f'{(lambda x: x)}'", 'b': "f'{(1 if a else 2)!r}'"}
