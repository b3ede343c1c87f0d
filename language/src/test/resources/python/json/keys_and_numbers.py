import itertools
import json
import random

# Keys that come again are one string; floats are those that float() makes.
text = json.dumps([{"id": i, "name": "n%d" % i, "": i, "key\n\"x": 1, "β": 2} for i in range(3)])
first, *others = json.loads(text)
print(list(first), [[a is b for a, b in zip(first, other)] for other in others])  # expect: ['id', 'name', '', 'key\n"x', 'β'] [[True, True, True, True, True], [True, True, True, True, True]]
many = {"key%d" % (i * 7919 % 1000): i for i in range(1000)}
print(json.loads(json.dumps([many, many])) == [many, many], len(json.loads('{"a": 1, "a": 2}')), json.loads('{"a":1,"aa":2,"aaa":3}'))  # expect: True 1 {'a': 1, 'aa': 2, 'aaa': 3}
# keys with the same sum of powers of 31
same = ["".join(p) for p in itertools.product(("Aa", "BB"), repeat=9)]
print(json.loads(json.dumps({k: i for i, k in enumerate(same)})) == {k: i for i, k in enumerate(same)})  # expect: True
source = random.Random(3)
wrong = 0
for _ in range(20000):
    digits = str(source.randrange(10 ** source.randrange(1, 20)))
    point = source.randrange(1, len(digits) + 1)
    number = source.choice(("", "-")) + str(int(digits[:point])) + "." + (digits[point:] or "0") + source.choice(("", "", "e5", "E-7"))
    wrong += json.loads(number) != float(number) or repr(json.loads("[%s]" % number)[0]) != repr(float(number))
print(wrong, json.loads("[-0.0, 0.1, 123456789012345.6, 0.000000000000001, 1e5, 9007199254740993.0]"))  # expect: 0 [-0.0, 0.1, 123456789012345.6, 1e-15, 100000.0, 9007199254740992.0]
for bad in ('{"a\n": 1}', '{"a', '{"a\\', '{"\\x": 1}', '{"a" 1}', "{a: 1}", "1.", "[.5]"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
# expect: Invalid control character at: line 1 column 4 (char 3)
# expect: Unterminated string starting at: line 1 column 2 (char 1)
# expect: Unterminated string starting at: line 1 column 2 (char 1)
# expect: Invalid \escape: line 1 column 3 (char 2)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Extra data: line 1 column 2 (char 1)
# expect: Expecting value: line 1 column 2 (char 1)
print(json.loads('{"a\n": 1}', strict=False), json.loads('{"a": 1}', object_pairs_hook=list))  # expect: {'a\n': 1} [('a', 1)]
