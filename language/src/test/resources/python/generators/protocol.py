def counter():
    received = []
    try:
        while True:
            received.append((yield len(received)))
    except KeyError as e:
        yield ("caught", e.args)
    finally:
        received.append("end")
    return received


g = counter()
print(next(g), g.send("x"), g.gi_suspended, g.gi_running)  # expect: 0 1 True False
print(g.throw(KeyError("k")))  # expect: ('caught', ('k',))
try:
    next(g)
except StopIteration as e:
    print(e.value)  # expect: ['x', 'end']
print(g.gi_frame, next(g, "over"), g.close())  # expect: None over None
try:
    counter().send(1)
except TypeError as e:
    print(e)  # expect: can't send non-None value to a just-started generator


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)  # expect: generator ignored GeneratorExit


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "closed"


g = returns_on_close()
next(g)
print(g.close())  # expect: closed


def leaks():
    yield 1
    raise StopIteration("inner")


try:
    list(leaks())
except RuntimeError as e:
    print(e, repr(e.__cause__))  # expect: generator raised StopIteration StopIteration('inner')


def itself():
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = itself()
print(next(me))  # expect: generator already executing
print(repr(g)[:35], g.__name__, type(g).__name__)  # expect: <generator object returns_on_close  returns_on_close generator
