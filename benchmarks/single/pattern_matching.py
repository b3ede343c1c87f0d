"""`match` over tuples, classes, dicts and literals: simplify and evaluate expressions."""

from dataclasses import dataclass

EXPECTED = (15000, 10000, 68000)


@dataclass
class Num:
    value: int


@dataclass
class Var:
    name: str


@dataclass
class Op:
    sign: str
    left: object
    right: object


def simplify(e):
    match e:
        case Op("+", Num(0), x) | Op("+", x, Num(0)):
            return simplify(x)
        case Op("*", Num(1), x) | Op("*", x, Num(1)):
            return simplify(x)
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return Num(0)
        case Op(sign, left, right):
            return Op(sign, simplify(left), simplify(right))
        case _:
            return e


def evaluate(e, env):
    match e:
        case Num(value):
            return value
        case Var(name):
            return env[name]
        case Op("+", a, b):
            return evaluate(a, env) + evaluate(b, env)
        case Op("*", a, b):
            return evaluate(a, env) * evaluate(b, env)


def command(words):
    match words:
        case ["go", ("north" | "south") as where]:
            return len(where)
        case ["take", item, *rest]:
            return len(rest)
        case {"kind": "point", "x": int(x), "y": int(y)} if x != y:
            return x + y
        case {"kind": _, **others}:
            return len(others)
        case 0 | 1 | -1:
            return 1
        case None:
            return 0
        case str():
            return 2
        case _:
            return 3


COMMANDS = [["go", "north"], ["take", "lamp", "now", "please"], {"kind": "point", "x": 1, "y": 2}, {"kind": "q", "r": 1}, 0, None, "text", 9.5]


def run():
    tree = Op("+", Op("*", Num(1), Op("+", Var("x"), Num(0))), Op("*", Op("+", Num(2), Num(3)), Op("*", Num(0), Var("y"))))
    env = {"x": 3, "y": 4}
    total = nodes = 0
    for _ in range(2500):
        simple = simplify(simplify(tree))
        total += evaluate(simple, env)
        total += evaluate(tree, env)
        nodes += isinstance(simple, Var) + 4 * isinstance(simple, Op)
    words = 0
    for _ in range(4000):
        for c in COMMANDS:
            words += command(c)
    return total, nodes, words
