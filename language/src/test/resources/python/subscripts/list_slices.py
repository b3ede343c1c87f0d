# Slices of lists of ints, floats and objects, read and assigned, against what single elements say.
import random

random.seed(7)


def bound():
    return random.choice([None, random.randrange(-12, 12), random.randrange(-3, 3)])


def read(values, start, stop, step):
    return values[start:stop:step]


def assign(values, start, stop, step, others):
    values[start:stop:step] = others


def expected(values, start, stop, step, others):
    places = range(*slice(start, stop, step).indices(len(values)))
    if step is None or step == 1:
        end = max(places.start, places.stop)
        return values[: places.start] + others + values[end:]
    if len(places) != len(others):
        return f"attempt to assign sequence of size {len(others)} to extended slice of size {len(places)}"
    result = list(values)
    for place, value in zip(places, others):
        result[place] = value
    return result


def check(kinds):
    for _ in range(1500):
        values = [random.choice(kinds)(i) for i in range(random.randrange(9))]
        others = [random.choice(kinds)(i) for i in range(random.randrange(9))]
        start, stop, step = bound(), bound(), bound() or None
        places = range(*slice(start, stop, step).indices(len(values)))
        assert read(values, start, stop, step) == [values[i] for i in places]
        given = random.choice([list, tuple, iter])(others)
        if random.random() < 0.1:
            others = list(values)
            given = values
        want = expected(values, start, stop, step, others)
        try:
            assign(values, start, stop, step, given)
            assert values == want, (values, want)
            assert list(map(type, values)) == list(map(type, want))
        except ValueError as e:
            assert str(e) == want


check([int])
check([float])
check([str])
check([int, float])
check([str, int, lambda i: None])
print("checked")  # expect: checked


class Index:
    def __index__(self):
        return 1


print(read([1, 2, 3], Index(), None, None))  # expect: [2, 3]
try:
    read([1, 2, 3], None, None, 0)
except ValueError as e:
    print(e)  # expect: slice step cannot be zero
try:
    assign([1, 2, 3], None, None, 0, [1])
except ValueError as e:
    print(e)  # expect: slice step cannot be zero
try:
    assign([1, 2, 3], 0, 1, None, 5)
except TypeError as e:
    print(e)  # expect: must assign iterable to extended slice


class Doubled(list):
    def __iter__(self):
        return iter(())

    def __getitem__(self, key):
        return key


print(Doubled([1, 2])[1:])  # expect: slice(1, None, None)
