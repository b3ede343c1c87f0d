print([], [1, 2.5, "a"], (), (1,), {1, 2} == {2, 1}, {}, {"a": 1, 2: [3]})  # expect: [] [1, 2.5, 'a'] () (1,) True {} {'a': 1, 2: [3]}
a = [1, 2, 3]
b = [1.5, 2.5]
c = [1, 2.5]
print(a, b, c, [a, b])  # expect: [1, 2, 3] [1.5, 2.5] [1, 2.5] [[1, 2, 3], [1.5, 2.5]]
try:
    {[]: 1}
except TypeError as e:
    print(e)  # expect: cannot use 'list' as a dict key (unhashable type: 'list')
try:
    {[], 1}
except TypeError as e:
    print(e)  # expect: cannot use 'list' as a set element (unhashable type: 'list')
print([1, 2][0:1], slice(1, 2), (lambda: [i for i in range(3)])())  # expect: [1] slice(1, 2, None) [0, 1, 2]
print({"x": 1, "x": 2})  # expect: {'x': 2}
