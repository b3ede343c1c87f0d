"""Grammars with three parsers, transformers, priorities, error reports, a standalone tree, and parsing in threads."""
from concurrent.futures import ThreadPoolExecutor
from lark.indenter import Indenter
from lark import Lark, Transformer, Visitor, Token, Tree, UnexpectedCharacters, UnexpectedToken, v_args

calc = r"""
?start: sum
?sum: product | sum "+" product -> add | sum "-" product -> sub
?product: power | product "*" power -> mul | product "/" power -> div
?power: atom ["^" power]
?atom: NUMBER -> number | "-" atom -> neg | NAME -> var | "(" sum ")" | NAME "(" [sum ("," sum)*] ")" -> call
%import common.CNAME -> NAME
%import common.NUMBER
%import common.WS_INLINE
%ignore WS_INLINE
"""


@v_args(inline=True)
class Calc(Transformer):
    from operator import add, sub, mul, truediv as div, neg
    number = float

    def power(self, a, b):
        return a if b is None else a ** b

    def var(self, name):
        return {"x": 3.0, "y": 4.0}[name]

    def call(self, name, *args):
        return {"max": max, "min": min}[name](*args)


for parser in ("lalr", "earley"):
    lark = Lark(calc, parser=parser)
    for text in ("1 + 2 * 3", "-(x + y) ^ 2 / 7", "max(1, x * y, 2) - min(3, 2)"):
        tree = lark.parse(text)
        print(parser, text, Calc().transform(tree))
    print(lark.parse("1 + f(x)").pretty())
json = Lark(r"""
?value: object | array | STRING -> string | SIGNED_NUMBER -> number | "true" -> true | "false" -> false | "null" -> null
array: "[" [value ("," value)*] "]"
object: "{" [pair ("," pair)*] "}"
pair: STRING ":" value
STRING: /"(\\.|[^"\\])*"/
%import common.SIGNED_NUMBER
%import common.WS
%ignore WS
""", start="value", parser="lalr", propagate_positions=True, maybe_placeholders=False)
tree = json.parse('{"a": [1, -2.5e3, {"b": null}],\n "c": true}')
print(tree, [(t.data, t.meta.line, t.meta.column, t.meta.end_column) for t in tree.iter_subtrees_topdown()][:4])
for wrong in ('{"a": }', "[1, 2", "[1 @ 2]"):
    try:
        json.parse(wrong)
    except UnexpectedToken as e:
        print("token", e.token, e.line, e.column, sorted(e.accepts or e.expected))
    except UnexpectedCharacters as e:
        print("characters", e.line, e.column, e.get_context(wrong).split("\n")[:2])
ambiguous = Lark('start: a+\na: "x" | "x" "x" \n', ambiguity="explicit")
print(ambiguous.parse("xxx"))


class Blocks(Indenter):
    NL_type, INDENT_type, DEDENT_type, tab_len = "_NL", "_INDENT", "_DEDENT", 8
    OPEN_PAREN_types = CLOSE_PAREN_types = ()


indent = Lark(r"""
start: stmt+
stmt: NAME ":" _NL _INDENT stmt+ _DEDENT | NAME _NL
%import common.CNAME -> NAME
%import common.WS_INLINE
%ignore WS_INLINE
%declare _INDENT _DEDENT
_NL: /(\r?\n[\t ]*)+/
""", parser="lalr", postlex=Blocks())
print(indent.parse("a:\n  b\n  c:\n    d\ne\n"))
shared = Lark(calc, parser="lalr")
with ThreadPoolExecutor(4) as pool:
    job = lambda i: all(Calc().transform(shared.parse(f"{i} * {j} + x ^ 2")) == i * j + 9 for j in range(40))
    print(all(pool.map(job, range(16))))
