# What takes all elements of a container at once takes them as they are; a loop goes one by one.
from collections import Counter, OrderedDict, defaultdict, deque


class Mine(dict):
    def __iter__(self):
        return iter("xy")


class Plain(dict):
    pass


d = {"a": 1, "b": 2}
print(list(d), tuple(d.items()), sorted(d.values()), [*d.keys()])  # expect: ['a', 'b'] (('a', 1), ('b', 2)) [1, 2] ['a', 'b']
print(list(Mine(d)), sorted(Mine(d).keys()), list(Plain(d)), set(Mine(d)) == {"x", "y"})  # expect: ['x', 'y'] ['a', 'b'] ['a', 'b'] True
o = OrderedDict(d)
o.move_to_end("a")
print(list(o), list(o.items()), list(reversed(o)), dict(o.items()))  # expect: ['b', 'a'] [('b', 2), ('a', 1)] ['a', 'b'] {'b': 2, 'a': 1}
print(sum(Counter("aab").values()), max(defaultdict(int, d)), min(deque([3, 1, 2])))  # expect: 3 b 1


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        source["late"] = 0
        return self is other

    def __repr__(self):
        return self.name


source = {}
target = {Key("one"): 1}
source[Key("two")] = 2
try:
    target.update(source)
except RuntimeError as e:
    print(e)  # expect: dict mutated during update
else:
    print("no error")
try:
    for k in d:
        d[k * 2] = 1
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
text = {}
text["self"] = text
text["view"] = text.items()
print(text)  # expect: {'self': {...}, 'view': dict_items([('self', {...}), ('view', ...)])}
