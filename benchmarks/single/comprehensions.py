"""List, set and dict comprehensions over records."""

EXPECTED = (319200, 100, 150, 300)


class Item:
    def __init__(self, name, price, tags):
        self.name = name
        self.price = price
        self.tags = tags


ITEMS = [Item("n%d" % i, i * 7 % 101, ["t%d" % (i % 3), "t%d" % (i % 5)]) for i in range(300)]


def run():
    total = 0
    for round in range(1200):
        cheap = [item for item in ITEMS if item.price < 50]
        names = {item.name: item.price for item in cheap}
        tags = {tag for item in ITEMS for tag in item.tags if tag != "t4"}
        squares = [[x * y for x in range(12)] for y in range(12)]
        diagonal = [row[i] for i, row in enumerate(squares)]
        pairs = [(a, b) for a in range(20) for b in range(20) if (a ^ b) & 3 == 0]
        total += len(names) + len(tags) + sum(diagonal) % 13 + len(pairs)
        upper = [name.upper() for name in names]
    return total, len(pairs), len(upper), len(ITEMS)
