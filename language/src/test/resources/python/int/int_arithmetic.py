def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


big = 2**64
print(big, -big, big + 1, big - 2**64, big * big, big // 7, big % -7, -big // 7, -big % 7)  # expect: 18446744073709551616 -18446744073709551616 18446744073709551617 0 340282366920938463463374607431768211456 2635249153387078802 -5 -2635249153387078803 5
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)  # expect: 3 -4 -4 3 1 2 -2 -1
print(9223372036854775807 + 1, -9223372036854775808 - 1, -9223372036854775808 // -1, abs(-9223372036854775808))  # expect: 9223372036854775808 -9223372036854775809 9223372036854775808 9223372036854775808
print(3037000500 * 3037000500, -9223372036854775808 * -1, 4611686018427387904 * 2)  # expect: 9223372037000250000 9223372036854775808 9223372036854775808
print(1 / 3, 10**400 / 10**399, (2**1074) / (2**1075), 7 / 1e0, (10**23) / 1)  # expect: 0.3333333333333333 10.0 0.5 7.0 1e+23
print(error(lambda: 1 / 0), error(lambda: 10**400 / 1), error(lambda: 1 // 0), error(divmod, 1, 0))  # expect: ZeroDivisionError: division by zero OverflowError: integer division result too large for a float ZeroDivisionError: division by zero ZeroDivisionError: division by zero
print(2**10, 2**100, (-2) ** 63, (-2) ** 64, 0**0, 2**-2, (-1) ** -3, (-8) ** (1 / 3))  # expect: 1024 1267650600228229401496703205376 -9223372036854775808 18446744073709551616 1 0.25 -1.0 (1.0000000000000002+1.7320508075688772j)
print(pow(3, 200, 13), pow(3, -1, 7), pow(3, 2, -7), pow(-3, 3, 7), error(pow, 2, -1, 4), error(pow, 2, 3, 0))  # expect: 9 5 -5 1 ValueError: base is not invertible for the given modulus ValueError: pow() 3rd argument cannot be 0
print(1 << 70, -1 << 70, (1 << 70) >> 69, -(1 << 70) >> 200, 5 >> 1, -5 >> 1, error(lambda: 1 << -1))  # expect: 1180591620717411303424 -1180591620717411303424 2 -1 2 -3 ValueError: negative shift count
print(6 & 3, 6 | 3, 6 ^ 3, ~6, -6 & 2**70, -6 | 2**70, 2**70 ^ -1)  # expect: 2 7 5 -7 1180591620717411303424 -6 -1180591620717411303425
print(divmod(-7, 3), divmod(2**70, -3), divmod(7.5, -2))  # expect: (-3, 2) (-393530540239137101142, -2) (-4.0, -0.5)
print(True + True, True & False, True | False, True ^ True, True & 3, -True, +True)  # expect: 2 False True False 1 -1 1
print(1 == 1.0, 2**53 + 1 == float(2**53), 2**53 < 2.0**53 + 2, 10**400 > 1e308, 1 < float("inf"), 1 == float("nan"))  # expect: True False True True True False
print(hash(2**61 - 1), hash(2**61), hash(-1), hash(10**30), hash(-(10**30)), hash(True))  # expect: 0 1 -2 465258685558744706 -465258685558744706 1
print((5).bit_length(), (-5).bit_length(), (0).bit_length(), (2**70).bit_length(), (-7).bit_count(), (2**70 - 1).bit_count())  # expect: 3 3 0 71 3 70
print((1024).to_bytes(2), (1024).to_bytes(4, "little"), (-2).to_bytes(2, signed=True), (0).to_bytes(0), (2**64).to_bytes(9, "big"))  # expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xfe' b'' b'\x01\x00\x00\x00\x00\x00\x00\x00\x00'
print(int.from_bytes(b"\x04\x00"), int.from_bytes(b"\xfe\xff", "little", signed=True), int.from_bytes([1, 2]), int.from_bytes(b""))  # expect: 1024 -2 258 0
print(error((256).to_bytes, 1), error((-1).to_bytes, 1), error((1).to_bytes, 1, "middle"))  # expect: OverflowError: int too big to convert OverflowError: can't convert negative int to unsigned ValueError: byteorder must be either 'little' or 'big'
print(round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5), round(149, -2), round(2**70, -10), round(7, -5))  # expect: 20 20 -20 12300 5 100 1180591620720000000000 0
print((7).as_integer_ratio(), (7).is_integer(), (7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator)  # expect: (7, 1) True 7 7 0 7 1


class Number(int):
    pass


n = Number(5)
print(n, type(n).__name__, type(n + 1).__name__, n == 5, hash(n), Number.from_bytes(b"\x07"), type(Number.from_bytes(b"\x07")).__name__)  # expect: 5 Number int True 5 7 Number
n.name = "five"
print(n.name, isinstance(n, int), n * 2, [10, 20, 30, 40, 50, 60][n], int(n), type(int(n)).__name__)  # expect: five True 10 60 5 int
print((1).__add__("a"), (1).__lt__(2.0), (1).__eq__(1), (1).__pow__(2, 5), (1).__rsub__(5), (1).__index__())  # expect: NotImplemented NotImplemented True 1 4 1
print(error(int.bit_length, "a"), error(int.__new__, bool), error(lambda: 1 + "a"))  # expect: TypeError: descriptor 'bit_length' for 'int' objects doesn't apply to a 'str' object TypeError: int.__new__(bool) is not safe, use bool.__new__() TypeError: unsupported operand type(s) for +: 'int' and 'str'
