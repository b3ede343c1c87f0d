def shift(a, b):
    try:
        return a << b, a >> b
    except ValueError as e:
        return str(e)


print(shift(1, 3), shift(1, -1), shift(-9, 1), shift(2 ** 80, 3))  # expect: (8, 0) negative shift count (-18, -5) (9671406556917033397649408, 151115727451828646838272)


def power(a, b):
    try:
        return a ** b
    except (ZeroDivisionError, OverflowError) as e:
        return str(e)


print(power(2, 10), power(2, -1), power(0, 0), power(0, -1), power(10, 30))  # expect: 1024 0.5 1 zero to a negative power 1000000000000000000000000000000
print(power(2.0, 0.5), power(0.0, -1), power(-8, 2.0), power(10.0, 400), power(1, 1000000))  # expect: 1.4142135623730951 zero to a negative power 64.0 (34, 'Numerical result out of range') 1
print(power(2, 0.5), power(-2.0, 3), power(True, 5))  # expect: 1.4142135623730951 -8.0 1
