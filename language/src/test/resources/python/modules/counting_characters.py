from collections import Counter

# Characters of long texts are counted together; the order is that of their first occurrences.
text = "the quick brown fox jumps over the lazy dog, " * 3
c = Counter(text)
print(list(c.items())[:5], sum(c.values()) == len(text), c == Counter(list(text)), list(c) == list(Counter(list(text))))  # expect: [('t', 6), ('h', 6), ('e', 9), (' ', 27), ('q', 3)] True True True
c.update(text)
print(c["e"], c.most_common(2), Counter(text + "β" * 3)["β"])  # expect: 18 [(' ', 54), ('o', 24)] 3
c = Counter({"e": 0.5, "o": 2**63 - 2, "u": True})
c.update(text)
print(c["e"], c["o"] == 2**63 + 10, c["u"], c["t"])  # expect: 9.5 True 7 6


class Loud(Counter):
    def __setitem__(self, key, value):
        sets.append(key)
        super().__setitem__(key, value)


sets = []
print(len(Loud(text)), len(sets) == len(text))  # expect: 28 True
c = Counter(a="x")
try:
    c.update("a" * 100)
except TypeError as e:
    print(e)  # expect: can only concatenate str (not "int") to str
