def order():
    seen = []
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            seen.append(i)
    else:
        seen.append("else")
    return seen


print(order())  # expect: [0, 1]


def context():
    try:
        try:
            1 / 0
        except ZeroDivisionError as z:
            raise KeyError("k") from z
    except KeyError as e:
        return repr(e.__cause__), repr(e.__context__), e.__suppress_context__


print(context())  # expect: ("ZeroDivisionError('division by zero')", "ZeroDivisionError('division by zero')", True)


def groups():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)])
        except* ValueError as e:
            first = e.exceptions
        except* KeyError:
            raise OSError("new")
    except ExceptionGroup as e:
        return first, e.exceptions


print(groups())  # expect: ((ValueError(1),), (OSError('new'), ExceptionGroup('g', [TypeError(3)])))


def error(action):
    try:
        action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def raise_number():
    raise 5


def catch_number():
    try:
        raise KeyError
    except 5:
        pass


def no_manager():
    with 5:
        pass


def raise_nothing():
    raise


print(error(raise_number))  # expect: TypeError: exceptions must derive from BaseException
print(error(catch_number))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(error(no_manager))  # expect: TypeError: 'int' object does not support the context manager protocol (missed __exit__ method)
print(error(raise_nothing))  # expect: RuntimeError: No active exception to reraise
a, *b, (c, d) = 1, 2, 3, (4, 5)
print(a, b, c, d)  # expect: 1 [2, 3] 4 5


def unpack():
    x, y = 1, 2, 3


print(error(unpack))  # expect: ValueError: too many values to unpack (expected 2, got 3)
print(error(lambda: [x for x, y in [(1,)]]))  # expect: ValueError: not enough values to unpack (expected 2, got 1)
