# Walks over dictionaries, in loops hot enough to be compiled, that change meanwhile.
def walk(d):
    keys = [k for k in d]
    values = [v for v in d.values()]
    pairs = [(k, v) for k, v in d.items()]
    return len(keys), len(values), pairs == list(zip(keys, values))


d = {i: str(i) for i in range(50)}
for i in range(400):
    walk(d)
print(walk(d))  # expect: (50, 50, True)
for i in range(0, 50, 3):
    del d[i]
print(walk(d), list(d)[:4])  # expect: (33, 33, True) [1, 2, 4, 5]


def grow(d):
    for k in d:
        d[k + 1000] = k


def shift(d):
    for k, v in d.items():
        del d[k]
        d[k + 1000] = v


for change in grow, shift:
    try:
        change({i: i for i in range(5)})
    except RuntimeError as error:
        print(error)
# expect: dictionary changed size during iteration
# expect: dictionary keys changed during iteration


def names():
    found = [n for n in globals() if n == "walk"]
    return found, [n for n, v in vars(Some).items() if n == "x"]


class Some:
    x = 1


for i in range(400):
    names()
print(names())  # expect: (['walk'], ['x'])
