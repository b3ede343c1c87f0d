"""StopIteration thrown into a generator: before it begins, while it delegates, in between."""


def numbers():
    yield 1
    yield 2


def lines(e):
    traceback, names = e.__traceback__, []
    while traceback:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return names


# A body that has not begun has no code that would turn it into RuntimeError.
try:
    numbers().throw(StopIteration(5))
except StopIteration as e:
    print(e.value, lines(e))  # expect: 5 ['<module>', 'numbers']

g = numbers()
next(g)
try:
    g.throw(StopIteration)
except RuntimeError as e:
    print(e)  # expect: generator raised StopIteration


async def coroutine():
    pass


c = coroutine()
try:
    c.throw(StopIteration(6))
except StopIteration as e:
    print(e.value)  # expect: 6


# An iterator without a method throw ends with the StopIteration that is thrown in.
def delegates():
    print((yield from [1, 2]))
    yield "after"


g = delegates()
next(g)
print(g.throw(StopIteration("thrown")))
# expect: thrown
# expect: after
