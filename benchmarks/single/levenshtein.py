"""Edit distances between words: two lists of ints, strings indexed."""

EXPECTED = 59840

WORDS = """interpreter compiler snake boomslang tree parallel thread lock barrier fence value object
shape layout dictionary sequence iterator generator coroutine exception traceback""".split()


def distance(a, b):
    if len(a) < len(b):
        a, b = b, a
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a):
        current = [i + 1]
        for j, y in enumerate(b):
            insert = previous[j + 1] + 1
            delete = current[j] + 1
            replace = previous[j] + (x != y)
            current.append(min(insert, delete, replace))
        previous = current
    return previous[-1]


def run():
    total = 0
    for _ in range(20):
        for a in WORDS:
            for b in WORDS:
                total += distance(a, b)
    return total
