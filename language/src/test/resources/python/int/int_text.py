def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(int("12"), int(" -12 \n"), int("1_000"), int("٣"), int("0x1f", 16), int("0b101", 0), int("0o17", 0), int("zz", 36))  # expect: 12 -12 1000 3 31 5 15 1295
print(int("-0x1F", 0), int("0_7", 8), int("00", 0), int("+5"), int(b"12"), int(bytearray(b"7")), int("1" * 30))  # expect: -31 7 0 5 12 7 111111111111111111111111111111
print(error(int, "1__0"), error(int, "_1"), error(int, ""), error(int, "0x"), error(int, "010", 0))  # expect: ValueError: invalid literal for int() with base 10: '1__0' ValueError: invalid literal for int() with base 10: '_1' ValueError: invalid literal for int() with base 10: '' ValueError: invalid literal for int() with base 10: '0x' ValueError: invalid literal for int() with base 0: '010'
print(error(int, "1", 1), error(int, "9", 8), error(int, b"x"), error(int, "1", 1.5), error(int, 1, 2))  # expect: ValueError: int() base must be >= 2 and <= 36, or 0 ValueError: invalid literal for int() with base 8: '9' ValueError: invalid literal for int() with base 10: b'x' TypeError: 'float' object cannot be interpreted as an integer TypeError: int() can't convert non-string with explicit base
print(error(int, []), error(int, None), error(int, base=2), error(int, float("nan")), error(int, float("inf")))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list' TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' TypeError: int() missing string argument ValueError: cannot convert float NaN to integer OverflowError: cannot convert float infinity to integer
print(int(3.99), int(-3.99), int(1e20), int(True), int())  # expect: 3 -3 100000000000000000000 1 0
print(len(str(10**4000)), error(str, 10**5000), error(int, "1" * 5000))  # expect: 4001 ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
print(hex(255), oct(8), bin(-5), hex(2**70), hex(-(2**70)))  # expect: 0xff 0o10 -0b101 0x400000000000000000 -0x400000000000000000


class HasInt:
    def __int__(self):
        return 7


class HasIndex:
    def __index__(self):
        return 9


class BadInt:
    def __int__(self):
        return "x"


print(int(HasInt()), int(HasIndex()), error(int, BadInt()), error(int, "5", HasIndex()))  # expect: 7 9 TypeError: __int__ returned non-int (type str) 5
