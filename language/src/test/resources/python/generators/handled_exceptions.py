import sys


def handling():
    try:
        raise ValueError("inner")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()


g = handling()
seen = []
try:
    raise KeyError("outer")
except KeyError:
    seen.append((next(g), sys.exception()))
seen.append((next(g), sys.exception()))
try:
    raise TypeError("second")
except TypeError:
    seen.append((next(g), sys.exception()))
print(seen[0])  # expect: (ValueError('inner'), KeyError('outer'))
print(seen[1])  # expect: (ValueError('inner'), None)
print(seen[2])  # expect: (TypeError('second'), TypeError('second'))


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, kind, value, traceback):
        return kind is KeyError


def managed():
    with Manager() as m:
        yield m
        raise KeyError
    yield "suppressed"


print(list(managed()))  # expect: ['entered', 'suppressed']


def loops():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return "done"
            yield i
        finally:
            yield ("finally", i)


def result(generator):
    values = []
    while True:
        try:
            values.append(next(generator))
        except StopIteration as e:
            return values, e.value


print(result(loops()))  # expect: ([0, ('finally', 0), ('finally', 1), ('finally', 2)], 'done')
