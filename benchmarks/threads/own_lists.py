"""Independent work: lists appended to, indexed, sorted and sliced."""

UNITS = "independent"
EXPECTED = 171958627


def setup(threads):
    pass


def work(index):
    state = 17
    total = 0
    for _ in range(12):
        items = []
        for _ in range(20000):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            items.append(state % 10007)
        for i in range(1, len(items)):
            if items[i] < items[i - 1]:
                total += 1
        items.sort()
        total += items[len(items) // 2] + sum(items[::7])
    return total
