# A yield may stand anywhere in an expression; what was evaluated before it is kept.


def drive(generator, *values):
    got = [next(generator)]
    try:
        for value in values:
            got.append(generator.send(value))
    except StopIteration as stop:
        got.append(("return", stop.value))
    return got


def operands():
    return (yield "a") + (yield "b") * (yield "c")


def displays():
    return [(yield 1), (yield 2)], {(yield "k"): (yield "v")}, (0, *(yield "t"))


def calls(function):
    return function((yield "x"), *(yield "args"), key=(yield "key"))


def shortcuts():
    return ((yield 1) and (yield 2), (yield 3) or (yield 4), (yield 5) if (yield 6) else (yield 7))


def chains():
    return 1 < (yield "m") < (yield "n")


def places():
    items = [0, 0, 0]
    items[(yield "index")] = (yield "value")
    items[(yield "index")] += (yield "value")
    a, (b, *c) = yield "tuple"
    return items, a, b, c


def texts():
    return f"{(yield 'value')!r:>{(yield 'width')}}"


print(drive(operands(), 1, 2, 3))  # expect: ['a', 'b', 'c', ('return', 7)]
print(drive(displays(), 1, 2, "k", "v", (8, 9)))  # expect: [1, 2, 'k', 'v', 't', ('return', ([1, 2], {'k': 'v'}, (0, 8, 9)))]
print(drive(calls(lambda *a, key: (a, key)), 1, (2, 3), 4))  # expect: ['x', 'args', 'key', ('return', ((1, 2, 3), 4))]
print(drive(shortcuts(), 0, 7, True, 8))  # expect: [1, 3, 6, 5, ('return', (0, 7, 8))]
print(drive(chains(), 2, 3))  # expect: ['m', 'n', ('return', True)]
print(drive(chains(), 0))  # expect: ['m', ('return', False)]
print(drive(places(), 5, 1, 2, 0, (1, (2, 3, 4))))  # expect: ['value', 'index', 'index', 'value', 'tuple', ('return', ([0, 5, 0], 1, 2, [3, 4]))]
print(drive(texts(), "q", 6))  # expect: ['value', 'width', ('return', "   'q'")]
