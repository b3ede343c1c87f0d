"""Trees of small objects, allocated and walked."""

EXPECTED = 292571


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def run():
    keep = build(14)
    total = 0
    for depth in range(4, 15, 3):
        for _ in range(1 << (15 - depth)):
            total += build(depth).count()
    return total + keep.count()
