# max() and min() of arguments, with and without a key: the first of equals wins.
def of_two(a, b):
    return max(a, b), min(a, b)


def of_three(a, b, c):
    return max(a, b, c), min(a, b, c)


def by_key(a, b, key):
    return max(a, b, key=key), min(a, b, key=key)


nan = float("nan")
pairs = [(1, 2), (2, 1), (1, 1.0), (1.0, 1), (2.5, 1), (True, 1), (1 << 70, 5), ("a", "b"), ((1, 2), (1, 3)), (nan, 1.0), (1.0, nan)]
for a, b in pairs:
    print(of_two(a, b), of_three(a, b, a), by_key(a, b, None), by_key(a, b, str))
print(max(1, 2, 3, 4, 5, 6, 7), max(1, 2, 3, 4, 5, 6, key=lambda value: -value))
calls = [
    lambda: max(1, 2, default=3),
    lambda: max(),
    lambda: max(1, "a"),
    lambda: max(1, 2, key=3),
    lambda: min(1, 2, foo=1),
    lambda: of_two(None, 1),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
# expect: (2, 1) (2, 1) (2, 1) (2, 1)
# expect: (2, 1) (2, 1) (2, 1) (2, 1)
# expect: (1, 1) (1, 1) (1, 1) (1.0, 1)
# expect: (1.0, 1.0) (1.0, 1.0) (1.0, 1.0) (1.0, 1)
# expect: (2.5, 1) (2.5, 1) (2.5, 1) (2.5, 1)
# expect: (True, True) (True, True) (True, True) (True, 1)
# expect: (1180591620717411303424, 5) (1180591620717411303424, 5) (1180591620717411303424, 5) (5, 1180591620717411303424)
# expect: ('b', 'a') ('b', 'a') ('b', 'a') ('b', 'a')
# expect: ((1, 3), (1, 2)) ((1, 3), (1, 2)) ((1, 3), (1, 2)) ((1, 3), (1, 2))
# expect: (nan, nan) (nan, nan) (nan, nan) (nan, 1.0)
# expect: (1.0, 1.0) (1.0, 1.0) (1.0, 1.0) (nan, 1.0)
# expect: 7 1
# expect: Cannot specify a default for max() with multiple positional arguments
# expect: max expected at least 1 argument, got 0
# expect: '>' not supported between instances of 'str' and 'int'
# expect: 'int' object is not callable
# expect: min() got an unexpected keyword argument 'foo'
# expect: '>' not supported between instances of 'int' and 'NoneType'
