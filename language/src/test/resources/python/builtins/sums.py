# sum() over arrays of numbers and over bytes, abs() of anything.
def total(values):
    return sum(values)


def absolute(value):
    return abs(value)


class Empty(list):
    def __iter__(self):
        return iter([7])


class Sized:
    def __abs__(self):
        return "abs"


numbers = [
    [1, 2, 3],
    [1.5, 2, 3.5],
    [1, 2.5, 3],
    [0.1] * 10,
    [True, False, 3],
    [],
    [1 << 62] * 5,
    [1 << 80, 1],
    [1e308, 1e308, -1e308],
    bytes(range(256)),
    bytearray(b"\xff" * 100000),
    b"",
    [-(1 << 63), 5],
    [1j, 2],
    list(range(200000)),
    [0.5] * 200000,
    Empty([1, 2]),
]
for values in numbers:
    print(total(values), sum(values, 10), sum(values, 0.5), sum(values, 1 << 70))
print(sum([[1], [2]], []), sum(b"abc", (1 << 63) - 1))
for value in (5, -5, -(1 << 63), 1.5, -1.5, -0.0, True, -(1 << 70), 3 + 4j, Sized()):
    print(absolute(value))
for value in ("s", None, object):
    try:
        absolute(value)
    except TypeError as e:
        print(e)
data = bytearray(20)
data[::3] = b"1234567"
data[::-2] = b"abcdefghij"
data[::2] = data[::-2]
print(data)
# expect: 6 16 6.5 1180591620717411303430
# expect: 7.0 17.0 7.5 1.1805916207174113e+21
# expect: 6.5 16.5 7.0 1.1805916207174113e+21
# expect: 1.0 11.0 1.5 1.1805916207174113e+21
# expect: 4 14 4.5 1180591620717411303428
# expect: 0 10 0.5 1180591620717411303424
# expect: 23058430092136939520 23058430092136939530 2.305843009213694e+19 1203650050809548242944
# expect: 1208925819614629174706177 1208925819614629174706187 1.2089258196146292e+24 1210106411235346586009601
# expect: inf inf inf inf
# expect: 32640 32650 32640.5 1180591620717411336064
# expect: 25500000 25500010 25500000.5 1180591620717436803424
# expect: 0 10 0.5 1180591620717411303424
# expect: -9223372036854775803 -9223372036854775793 -9.223372036854776e+18 1171368248680556527621
# expect: (2+1j) (12+1j) (2.5+1j) (1.1805916207174113e+21+1j)
# expect: 19999900000 19999900010 19999900000.5 1180591620737411203424
# expect: 100000.0 100010.0 100000.5 1.1805916207174113e+21
# expect: 7 17 7.5 1180591620717411303431
# expect: [1, 2] 9223372036854776101
# expect: 5
# expect: 5
# expect: 9223372036854775808
# expect: 1.5
# expect: 1.5
# expect: 0.0
# expect: 1
# expect: 1180591620717411303424
# expect: 5.0
# expect: abs
# expect: bad operand type for abs(): 'str'
# expect: bad operand type for abs(): 'NoneType'
# expect: bad operand type for abs(): 'type'
# expect: bytearray(b'ajbichdgeffegdhcibja')
