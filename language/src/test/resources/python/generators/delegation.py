def inner():
    try:
        x = yield "in"
        return ("returned", x)
    except ValueError as e:
        yield "handled"
        return "after error"


def outer():
    first = yield from inner()
    second = yield from inner()
    third = yield from [10, 20]
    return first, second, third


g = outer()
print(next(g), g.gi_yieldfrom.__name__)  # expect: in inner
print(g.send(1))  # expect: in
print(g.throw(ValueError("v")))  # expect: handled
print(next(g), next(g))  # expect: 10 20
try:
    next(g)
except StopIteration as e:
    print(e.value)  # expect: (('returned', 1), 'after error', None)


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value")


def from_class():
    result = yield from Iterator()
    yield result


print(list(from_class()))  # expect: ['value']
print([x for x in (y * y for y in range(4)) if x])  # expect: [1, 4, 9]
