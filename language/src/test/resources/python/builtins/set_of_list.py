# A set takes the plain elements of a list in one step, and asks the others as they come.


class Twin:
    def __init__(self, value, target=None):
        self.value = value
        self.target = target

    def __hash__(self):
        if self.target is not None and len(self.target) < 8:
            self.target.append(len(self.target))
        return hash(self.value)

    def __eq__(self, other):
        return isinstance(other, Twin) and self.value == other.value


print(set([]), set([3, 1, 2, 3]), set([1, 1.0, True]))  # expect: set() {1, 2, 3} {1}
print(list(set([x * x % 101 for x in range(60)]))[:9])  # expect: [0, 1, 4, 5, 6, 9, 13, 14, 16]
mixed = [1, "a", (1, 2), Twin(5), 1.0, Twin(5), "a", (1, 2), None, 2**70, 2**70]
print(len(set(mixed)), len(frozenset(mixed)), set(mixed) == set(iter(mixed)))  # expect: 6 6 True

held = set()
held.update([1, 2])
held.update([2, 3])
print(held)  # expect: {1, 2, 3}
held = set()
try:
    held.update([1, 2, [3], 4])
except TypeError as e:
    print(e)  # expect: cannot use 'list' as a set element (unhashable type: 'list')
print(held)  # expect: {1, 2}

# The hash of an element changes the list meanwhile.
growing = [1, 2]
growing.append(Twin(7, growing))
print(len(set(growing)), len(growing))  # expect: 4 4

# A tuple keeps its hash, not an element's refusal.
pair = (1, [])
for _ in range(2):
    try:
        hash(pair)
    except TypeError as e:
        print(e)
# expect: unhashable type: 'list'
# expect: unhashable type: 'list'
nested = ((1, "a"), (2.5, (None,)))
print(hash(nested) == hash(nested) == hash(((1, "a"), (2.5, (None,)))))  # expect: True
