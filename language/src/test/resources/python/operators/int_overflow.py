big = 9223372036854775807
print(big + 1)  # expect: 9223372036854775808
print(-big - 2)  # expect: -9223372036854775809
print(big * big)  # expect: 85070591730234615847396907784232501249
print(-(-big - 1))  # expect: 9223372036854775808
print((big + 1) - 1 == big)  # expect: True
print((big + 1) // 2)  # expect: 4611686018427387904
print(1 << 62, 1 << 63, 1 << 200)  # expect: 4611686018427387904 9223372036854775808 1606938044258990275541962092341162602522202993782792835301376
print(-1 << 63, -1 << 64)  # expect: -9223372036854775808 -18446744073709551616
print(5 >> 100, -5 >> 100)  # expect: 0 -1
print(2 ** 62, 2 ** 63, 3 ** 40, (-3) ** 41)  # expect: 4611686018427387904 9223372036854775808 12157665459056928801 -36472996377170786403
print(type(big + 1 - 1) is int, (big + 1 - 1) == big)  # expect: True True


def add(a, b):
    return a + b


for i in range(3):
    add(i, 1)
print(add(big, big))  # expect: 18446744073709551614
print(add(1.5, 2), add("a", "b"), add(True, True), add([1], [2]))  # expect: 3.5 ab 2 [1, 2]
