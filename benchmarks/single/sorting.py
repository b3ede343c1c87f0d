"""Sorting: with keys, lambdas, attrgetter, reverse, and a merge sort written out."""

from operator import attrgetter, itemgetter

EXPECTED = (True, 'p10005', 45, 96, (76, 0.0))


class Person:
    __slots__ = ("name", "age", "height")

    def __init__(self, name, age, height):
        self.name = name
        self.age = age
        self.height = height


def people(n):
    state = 7
    result = []
    for i in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        result.append(Person("p%d" % (state % 10007), (state >> 5) % 97, (state >> 3) % 1000 / 7.0))
    return result


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = merge_sort(items[:middle])
    right = merge_sort(items[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    result.extend(left[i:])
    result.extend(right[j:])
    return result


PEOPLE = people(20000)


def run():
    by_age = sorted(PEOPLE, key=lambda p: (p.age, p.name))
    by_name = sorted(PEOPLE, key=attrgetter("name"))
    by_height = sorted(PEOPLE, key=lambda p: p.height, reverse=True)
    pairs = sorted([(p.age, p.height) for p in PEOPLE], key=itemgetter(1))
    numbers = merge_sort([p.age * 31 % 1009 for p in PEOPLE])
    names = sorted(p.name for p in PEOPLE)
    ok = numbers == sorted(numbers) and names[0] == by_name[0].name and pairs[0][1] == by_height[-1].height
    return ok, by_age[0].name, numbers[1000], by_age[-1].age, pairs[0]
