"""Reading and writing attributes of objects of several classes."""

EXPECTED = 317100


class Node:
    def __init__(self, value):
        self.value = value
        self.weight = 1
        self.next = None


class Marked(Node):
    default = 7

    def __init__(self, value):
        super().__init__(value)
        self.mark = False


class Slotted:
    __slots__ = ("value", "weight", "next", "mark")

    def __init__(self, value):
        self.value = value
        self.weight = 1
        self.next = None
        self.mark = False


def ring(size):
    kinds = (Node, Marked, Slotted)
    nodes = [kinds[i % 3](i) for i in range(size)]
    for i in range(size):
        nodes[i].next = nodes[(i + 1) % size]
    return nodes


def run():
    nodes = ring(300)
    node = nodes[0]
    total = 0
    for i in range(450000):
        node.weight += node.value & 1
        if node.weight > 5:
            node.weight = 1
            total += 1
        other = node.next
        other.value ^= 1
        node = other
    for node in nodes:
        total += node.weight
    return total * 7
