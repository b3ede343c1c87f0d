import itertools

# Ints to bytes and back, in all small sizes, and operators of large ints with small ones.
values = sorted({s * (1 << n) + d for n in (0, 7, 8, 15, 16, 31, 32, 55, 56, 62, 63, 64, 65, 127) for s in (-1, 1) for d in (-1, 0, 1)})
wrong = errors = 0
for value, length, order, signed in itertools.product(values, range(19), ("little", "big"), (False, True)):
    low, high = (-(1 << 8 * length - 1), (1 << 8 * length - 1) - 1) if signed and length else (0, (1 << 8 * length) - 1)
    try:
        data = value.to_bytes(length, order, signed=signed)
    except OverflowError:
        errors += 1
        wrong += low <= value <= high
        continue
    wrong += not low <= value <= high
    digits = data if order == "little" else data[::-1]
    plain = sum(b << 8 * i for i, b in enumerate(digits))
    wrong += len(data) != length or plain != value % (1 << 8 * length)
    wrong += int.from_bytes(data, order, signed=signed) != value
    wrong += int.from_bytes(data, order) != plain
print(wrong, errors)  # expect: 0 3072
try:
    (256).to_bytes(1, "big")
except OverflowError as e:
    print(e)  # expect: int too big to convert
try:
    (-1).to_bytes(1, "big")
except OverflowError as e:
    print(e)  # expect: can't convert negative int to unsigned
print(True.to_bytes(), (0).to_bytes(0, "big"), int.from_bytes(b"", signed=True), int.from_bytes([255] * 8, "big") == 2**64 - 1)  # expect: b'\x01' b'' 0 True


def operators(a, b, n):
    return [a & b, b & a, a | b, a ^ b, a << n, a >> n, a // b, a % b, b // a, b % a, divmod(a, b) == (a // b, a % b)]


big = 3**100
for _ in range(3):
    total = 0
    for a in (big, -big, big + 1, 2**64, -(2**64), 2**63):
        for b in (1, 255, -1, -256, 2**62, big >> 3, -big, 7):
            for n in (0, 1, 63, 64, 200):
                q = a // b
                total ^= sum(hash(x) * k for k, x in enumerate(operators(a, b, n), 1))
                if q * b + a % b != a or (a << n) >> n != a or a % b and (a % b < 0) != (b < 0):
                    print("wrong", a, b, n)
    print(total)
# expect: 5128490227471734639
# expect: 5128490227471734639
# expect: 5128490227471734639
for f in (lambda: big // 0, lambda: big % 0, lambda: big << -1, lambda: big >> -1, lambda: big & 1.5):
    try:
        f()
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(e)
# expect: division by zero
# expect: division by zero
# expect: negative shift count
# expect: negative shift count
# expect: unsupported operand type(s) for &: 'int' and 'float'
print(big & True, True & big, big >> True == big // 2, big << False == big)  # expect: 1 1 True True
