"""Raising and catching: own classes, nested handlers, finally, KeyError of dicts."""

EXPECTED = (40000, 29999, 20000, 60000)


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Closed(Refused):
    pass


def check(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 3 == 1:
        raise Closed(i)
    return i


def guarded(i):
    try:
        return check(i)
    except Closed as e:
        raise ValueError("closed") from e
    finally:
        guarded.count += 1


def run():
    guarded.count = 0
    refused = closed = missing = 0
    table = {1: 2}
    for i in range(60000):
        try:
            guarded(i)
        except Refused as e:
            refused += e.code == i
        except ValueError as e:
            closed += e.__cause__.code == i
        if i % 2:
            try:
                table[i]
            except KeyError:
                missing += 1
    return refused + closed, missing + (i in table), 60000 - refused - closed, guarded.count
