def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


inf = float("inf")
nan = float("nan")
print(1.0, 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, -0.0, inf, -inf, nan)  # expect: 1.0 0.30000000000000004 1e+16 1000000000000000.0 1.2345678901234568e+17 0.0001 1e-05 5e-324 1.7976931348623157e+308 -0.0 inf -inf nan
print(2e23, 9007199254740993.0, 1e22, 1e23, 4.35, 100.0, 1.5e300, 1 / 3, 2 / 3)  # expect: 2e+23 9007199254740992.0 1e+22 1e+23 4.35 100.0 1.5e+300 0.3333333333333333 0.6666666666666666
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 0.0 % -1, divmod(-7.5, 2), 1e300 * 1e10, 1.0 // 0.1)  # expect: 3.0 -4.0 -0.5 0.5 -0.0 (-4.0, 0.5) inf 9.0
print(error(lambda: 1.0 / 0), error(lambda: 1.0 // 0), error(lambda: 1.0 % 0), error(lambda: 0.0**-1), error(lambda: 10.0**400))  # expect: ZeroDivisionError: division by zero ZeroDivisionError: division by zero ZeroDivisionError: division by zero ZeroDivisionError: zero to a negative power OverflowError: (34, 'Numerical result out of range')
print(2.0**0.5, (-8.0) ** (1 / 3), 1.0**nan, nan**0, (-1.0) ** inf, 0.0**inf, (-0.0) ** 3, inf**-1, (-inf) ** 3, (-inf) ** 2)  # expect: 1.4142135623730951 (1.0000000000000002+1.7320508075688772j) 1.0 1.0 1.0 0.0 -0.0 0.0 -inf inf
print(float("1_0.5"), float(" -1e3 "), float("inf"), float("-Infinity"), float("nan"), float(".5"), float("5."), float("١.٥"))  # expect: 10.5 -1000.0 inf -inf nan 0.5 5.0 1.5
print(error(float, "1e"), error(float, ""), error(float, "1__0"), error(float, "0x1"), error(float, []), error(float, 10**400))  # expect: ValueError: could not convert string to float: '1e' ValueError: could not convert string to float: '' ValueError: could not convert string to float: '1__0' ValueError: could not convert string to float: '0x1' TypeError: float() argument must be a string or a real number, not 'list' OverflowError: int too large to convert to float
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(0.5), round(1.5), round(5e-324, 3), round(1e300, 5))  # expect: 2 4 -2 2.67 1200.0 0 2 0.0 1e+300
print(error(round, nan), error(round, inf), error(round, 1.7e308, -308), round(inf, 2), round(nan, 2))  # expect: ValueError: cannot convert float NaN to integer OverflowError: cannot convert float infinity to integer OverflowError: rounded value too large to represent inf nan
print((0.1).hex(), (-0.0).hex(), (1e-310).hex(), inf.hex(), float.fromhex("0x1.8p3"), float.fromhex(" -0x.8p-1 "), float.fromhex("inf"))  # expect: 0x1.999999999999ap-4 -0x0.0p+0 0x0.012688b70e62bp-1022 inf 12.0 -0.25 inf
print(error(float.fromhex, "0x"), error(float.fromhex, "0x1p5000"), float.fromhex("0x1p-1080"), float.fromhex("1"))  # expect: ValueError: invalid hexadecimal floating-point string OverflowError: hexadecimal value too large to represent as a float 0.0 1.0
print((0.75).as_integer_ratio(), (-2.0).as_integer_ratio(), (1e-320).as_integer_ratio()[0], error(inf.as_integer_ratio), error(nan.as_integer_ratio))  # expect: (3, 4) (-2, 1) 253 OverflowError: cannot convert Infinity to integer ratio ValueError: cannot convert NaN to integer ratio
print((2.0).is_integer(), (2.5).is_integer(), inf.is_integer(), (1.5).real, (1.5).imag, (1.5).conjugate())  # expect: True False False 1.5 0.0 1.5
print(hash(0.5), hash(1.0), hash(1e20), hash(-1.0), hash(inf), hash(-inf), hash(0.1), hash(5e-324))  # expect: 1152921504606846976 1 848750603811160107 -2 314159 -314159 230584300921369408 16777216
print(1.5 == 1.5, nan == nan, nan < 1, 1.5 < 2, 1.5 > 10**400, 1e308 < 10**309, 0.5 >= 0, 2.0 != 2, float(2**53) == 2**53 + 1)  # expect: True False False True False True True False False
print(int(1e300) == 10**300, (2.9).__trunc__(), (2.1).__ceil__(), (-2.1).__floor__(), float.from_number(3), error(float.from_number, "3"))  # expect: False 2 3 -3 3.0 TypeError: must be real number, not str


class HasFloat:
    def __float__(self):
        return 2.5


class BadFloat:
    def __float__(self):
        return 2


class Real(float):
    pass


print(float(HasFloat()), error(float, BadFloat()), Real("1.5"), type(Real(1) + 1).__name__, Real(2.5) == 2.5, repr(Real(1e16)))  # expect: 2.5 TypeError: BadFloat.__float__ returned non-float (type int) 1.5 float True 1e+16
print(error(float, x=1), error(lambda: 1.5 + "a"), float.__getformat__("double"), float())  # expect: TypeError: float() takes no keyword arguments TypeError: unsupported operand type(s) for +: 'float' and 'str' IEEE, little-endian 0.0
