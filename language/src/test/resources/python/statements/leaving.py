"""Every way in which a statement is left, through every statement around it."""
import asyncio

log = []


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        log.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log.append(f"exit {self.name} {kind.__name__ if kind else None}")
        return self.swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.__enter__()

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        return self.__exit__(*details)


# Plain and suspended bodies are made of the same text: a yield or an await in places.
TEXT = '''
{a}def leaves(how):
    for outer in range(3):
        {pause}
        log.append(outer)
        while True:
            try:
                with Manager("m"):
                    try:
                        if how == "return" and outer == 1:
                            {pause}
                            if outer:
                                return "returned", outer
                        elif how == "break" and outer == 1:
                            break
                        elif how == "continue" and outer == 1:
                            how = "done"
                            {pause}
                            continue
                        elif how == "raise":
                            raise KeyError(outer)
                        elif how == "deep":
                            for inner in (1, 2, 3):
                                for innermost in "ab":
                                    {pause}
                                    if innermost == "b" and inner == 2:
                                        return inner, innermost
                    finally:
                        log.append("finally")
                        {pause}
                break
            except KeyError as e:
                log.append(repr(e))
                if outer:
                    {pause}
                    return "handled"
                break
            else:
                log.append("unreached")
            finally:
                log.append("outer finally")
        else:
            log.append("no break")
    else:
        return "exhausted"


{a}def overridden(how):
    try:
        if how < 3:
            {pause}
            return "first"
        raise ValueError
    finally:
        while True:
            {pause}
            try:
                if how != 9:
                    return inner()
            finally:
                if how in (0, 4):
                    break
                if how == 1:
                    raise TypeError("last")
                if how == 2:
                    return "last"
            break


{a}def swallowed():
    for i in range(4):
        with Manager(str(i), True):
            {pause}
            if i == 1:
                continue
            if i == 2:
                raise ValueError
            if i == 3:
                return i


{a}def matched(value):
    while value:
        match value:
            case [1, *rest]:
                {pause}
                value = rest
                continue
            case [2, *_]:
                break
            case [x]:
                return x
        {pause}
        value = value[1:]
    else:
        return "empty"
    return "broken"


{a}def unbinds():
    for i in range(3):
        try:
            [][i]
        except IndexError as error:
            {pause}
            if i == 0:
                continue
            if i == 1:
                break
    try:
        return error
    except NameError as e:
        return type(e).__name__
'''


def inner():
    return "inner"


def outcome(run):
    log.clear()
    try:
        result = run()
    except Exception as e:
        result = repr(e)
    return result, list(log)


def exhaust(generator):
    count = 0
    while True:
        try:
            next(generator)
            count += 1
        except StopIteration as e:
            return e.value


names = {"Manager": Manager, "log": log, "inner": inner}
plain, generators, coroutines, asynchronous = (dict(names) for _ in range(4))
exec(TEXT.format(a="", pause="pass"), plain)
exec(TEXT.format(a="", pause="yield"), generators)
names["asyncio"] = coroutines["asyncio"] = asyncio
exec(TEXT.format(a="async ", pause="await asyncio.sleep(0)").replace("with Manager", "async with Manager"), coroutines)


def show(name, *arguments):
    expected = outcome(lambda: plain[name](*arguments))
    suspended = outcome(lambda: exhaust(generators[name](*arguments)))
    awaited = outcome(lambda: asyncio.run(coroutines[name](*arguments)))
    print(*expected, *([] if expected == suspended == awaited else [suspended, awaited]))


show("leaves", "return")  # expect: ('returned', 1) [0, 'enter m', 'finally', 'exit m None', 'outer finally', 1, 'enter m', 'finally', 'exit m None', 'outer finally']
show("leaves", "break")  # expect: exhausted [0, 'enter m', 'finally', 'exit m None', 'outer finally', 1, 'enter m', 'finally', 'exit m None', 'outer finally', 2, 'enter m', 'finally', 'exit m None', 'outer finally']
show("leaves", "continue")  # expect: exhausted [0, 'enter m', 'finally', 'exit m None', 'outer finally', 1, 'enter m', 'finally', 'exit m None', 'outer finally', 'enter m', 'finally', 'exit m None', 'outer finally', 2, 'enter m', 'finally', 'exit m None', 'outer finally']
show("leaves", "raise")  # expect: handled [0, 'enter m', 'finally', 'exit m KeyError', 'KeyError(0)', 'outer finally', 1, 'enter m', 'finally', 'exit m KeyError', 'KeyError(1)', 'outer finally']
show("leaves", "deep")  # expect: (2, 'b') [0, 'enter m', 'finally', 'exit m None', 'outer finally']
show("leaves", "none")  # expect: exhausted [0, 'enter m', 'finally', 'exit m None', 'outer finally', 1, 'enter m', 'finally', 'exit m None', 'outer finally', 2, 'enter m', 'finally', 'exit m None', 'outer finally']
show("overridden", 0)  # expect: first []
show("overridden", 1)  # expect: TypeError('last') []
show("overridden", 2)  # expect: last []
show("overridden", 3)  # expect: inner []
show("overridden", 4)  # expect: ValueError() []
show("overridden", 9)  # expect: ValueError() []
show("swallowed")  # expect: 3 ['enter 0', 'exit 0 None', 'enter 1', 'exit 1 None', 'enter 2', 'exit 2 ValueError', 'enter 3', 'exit 3 None']
show("unbinds")  # expect: UnboundLocalError []
show("matched", [1, 1, 3])  # expect: 3 []
show("matched", [1, 2])  # expect: broken []
show("matched", [1, 4, 1])  # expect: empty []
show("matched", [7])  # expect: 7 []
show("matched", [])  # expect: empty []


# Suspended within expressions, and a value for each way to use one.
def uses():
    x = yield "assigned"
    log.append(x)
    log.append((x, (yield "second"), [(yield "third")]))
    for y in (yield "iterated"):
        if (yield "tested"):
            return (yield "returned")
    yield from ()
    return (yield from ending())


def ending():
    yield "delegated"
    return "ended"


def drive(*sent):
    log.clear()
    generator = uses()
    seen = [next(generator)]
    try:
        for value in sent:
            seen.append(generator.send(value))
    except StopIteration as e:
        return seen, e.value, list(log)


print(drive(1, 2, 3, "ab", 0, 5, 6))  # expect: (['assigned', 'second', 'third', 'iterated', 'tested', 'tested', 'returned'], 6, [1, (1, 2, [3])])
print(drive(1, 2, 3, "ab", 0, 0, 7))  # expect: (['assigned', 'second', 'third', 'iterated', 'tested', 'tested', 'delegated'], 'ended', [1, (1, 2, [3])])


async def values(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        log.append("closed")


async def loops():
    async for x in values(5):
        if x == 1:
            continue
        if x == 3:
            break
        log.append(x)
    else:
        log.append("unreached")
    async for x in values(2):
        log.append(x)
    else:
        log.append("else")
    async for x in values(9):
        if x:
            return x, [y async for y in values(3) if y != 1]


print(outcome(lambda: asyncio.run(loops())))  # expect: ((1, [0, 2]), [0, 2, 0, 'closed', 1, 'closed', 'else', 'closed', 'closed'])


def closed(stop):
    for i in range(3):
        try:
            yield i
        except GeneratorExit:
            log.append(("exit", i))
            return
        finally:
            log.append(("finally", i))
            if stop == i:
                return "stopped"


def close(stop):
    generator = closed(stop)
    next(generator)
    next(generator, None)
    generator.close()


print(outcome(lambda: close(None)))  # expect: (None, [('finally', 0), ('exit', 1), ('finally', 1)])
print(outcome(lambda: close(0)))  # expect: (None, [('finally', 0)])
