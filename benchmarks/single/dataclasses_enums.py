"""Dataclasses, enums, named tuples, properties and class instantiation."""

from collections import namedtuple
from dataclasses import dataclass, field, replace
from enum import Enum

EXPECTED = (2223750, 50, 0, 8333)


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


@dataclass
class Shape:
    width: int
    height: int
    colour: Colour = Colour.RED
    tags: list = field(default_factory=list)

    @property
    def area(self):
        return self.width * self.height


@dataclass(frozen=True, order=True)
class Key:
    a: int
    b: str


Pair = namedtuple("Pair", "left right")


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 // 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._celsius = (value - 32) * 5 // 9


def run():
    total = 0
    counts = {}
    for i in range(25000):
        shape = Shape(i % 10, 3, Colour(i % 3 + 1))
        shape.tags.append(i)
        total += shape.area
        counts[shape.colour] = counts.get(shape.colour, 0) + 1
        key = Key(i % 50, "k")
        counts[key] = counts.get(key, 0) + 1
        pair = Pair(i, left_of(i))
        total += pair.left - pair.right
        if pair == (i, i):
            total += 1
        t = Temperature(i % 40)
        t.fahrenheit += 9
        total += t.fahrenheit
        if i % 20 == 0:
            total += replace(shape, width=1).area
    keys = sorted(k for k in counts if isinstance(k, Key))
    return total, len(keys), keys[0].a, counts[Colour.GREEN]


def left_of(i):
    return i - 1 if i else i
