def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


def show(e):
    if isinstance(e, BaseExceptionGroup):
        return "%s(%s)" % (type(e).__name__, ", ".join(show(x) for x in e.exceptions))
    return repr(e)


g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
print(g, repr(g.message), len(g.exceptions))  # expect: g (2 sub-exceptions) 'g' 2
print([show(x) for x in g.split(TypeError)])  # expect: ['ExceptionGroup(ExceptionGroup(TypeError(2)))', 'ExceptionGroup(ValueError(1), ExceptionGroup(KeyError(3)))']
print([show(x) for x in g.split((TypeError, ValueError))])  # expect: ['ExceptionGroup(ValueError(1), ExceptionGroup(TypeError(2)))', 'ExceptionGroup(ExceptionGroup(KeyError(3)))']
print(show(g.subgroup(lambda e: isinstance(e, KeyError))), g.subgroup(OSError))  # expect: ExceptionGroup(ExceptionGroup(KeyError(3))) None
print([show(x) for x in g.split(ExceptionGroup)])  # expect: ['ExceptionGroup(ValueError(1), ExceptionGroup(TypeError(2), KeyError(3)))', 'None']
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)  # expect: ExceptionGroup BaseExceptionGroup
fails(ExceptionGroup, "g", [KeyboardInterrupt()])  # expect: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
fails(ExceptionGroup, "g", [])  # expect: ValueError: second argument (exceptions) must be a non-empty sequence
fails(ExceptionGroup, "g", [1])  # expect: ValueError: Item 0 of second argument (exceptions) is not an exception
fails(ExceptionGroup, "g", 1)  # expect: TypeError: second argument (exceptions) must be a sequence
fails(ExceptionGroup, 1, [ValueError()])  # expect: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
fails(ExceptionGroup, "g")  # expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
fails(g.split, 1)  # expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
fails(setattr, g, "message", "x")  # expect: AttributeError: readonly attribute


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + "!", excs)


m = Mine("m", [ValueError(1), TypeError(2)])
m.add_note("note")
match, rest = m.split(ValueError)
print(type(match).__name__, match.message, match.__notes__, show(rest))  # expect: Mine m! ['note'] Mine(TypeError(2))


class Bad(ExceptionGroup):
    def derive(self, excs):
        return 1


fails(Bad("b", [ValueError(), TypeError()]).split, TypeError)  # expect: TypeError: derive must return an instance of BaseExceptionGroup

try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
except* ValueError as e:
    print("caught", show(e))  # expect: caught ExceptionGroup(ValueError(1))
except* TypeError as e:
    print("caught", show(e))  # expect: caught ExceptionGroup(TypeError(2))
except* OSError as e:
    print("caught", show(e))  # expect: caught ExceptionGroup(OSError(3))

try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("k")
except BaseException as e:
    print(show(e))  # expect: ExceptionGroup(KeyError('k'), ExceptionGroup(TypeError(2)))

try:
    raise ValueError("naked")
except* ValueError as e:
    print(show(e), repr(e.message))  # expect: ExceptionGroup(ValueError('naked')) ''

try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError:
        pass
except BaseException as e:
    print(show(e), e.message)  # expect: ExceptionGroup(ValueError(1)) eg

print(ExceptionGroup.__mro__[1:3], ExceptionGroup[int])  # expect: (<class 'BaseExceptionGroup'>, <class 'Exception'>) ExceptionGroup[int]


# A group made by except* for an exception that is none comes from the line of the clause; one that unites what several
# clauses raise has no entry of the function.
def entries(action):
    try:
        action()
    except BaseExceptionGroup as e:
        traceback, lines = e.__traceback__.tb_next, []
        while traceback:
            lines.append(traceback.tb_lineno - action.__code__.co_firstlineno)
            traceback = traceback.tb_next
        return lines


def wraps():
    try:
        raise TypeError()
    except* ValueError:
        pass
    except* TypeError:
        raise


def unites():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError(1)


print(entries(wraps), entries(unites))  # expect: [5] []
