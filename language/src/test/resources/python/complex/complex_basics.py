def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


inf = float("inf")
nan = float("nan")
print(1j, 1 + 2j, -1j, complex(-0.0, 1), complex(1, -0.0), complex(inf, nan), complex(0, -inf), 1e16 + 1e-5j)  # expect: 1j (1+2j) (-0-1j) (-0+1j) (1-0j) (inf+nanj) -infj (1e+16+1e-05j)
print((1 + 2j) * (3 - 4j), (1 + 2j) / (3 - 4j), (1 + 2j) + 1, 1 - (1 + 2j), 2 * (1 + 2j), (1 + 2j) / 2, 1 / (1 + 2j))  # expect: (11+2j) (-0.2+0.4j) (2+2j) -2j (2+4j) (0.5+1j) (0.2-0.4j)
print((1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0, 2 ** (1j), (1 + 2j) ** 0.5)  # expect: (-3+4j) (0.2-0.4j) (1+0j) (0.7692389013639721+0.6389612763136348j) (1.272019649514069+0.7861513777574233j)
print(error(lambda: 1j / 0), error(lambda: 0j**-1), error(lambda: 1j // 1), error(lambda: 1j % 1), error(lambda: 1j < 2), error(pow, 1j, 1, 3))  # expect: ZeroDivisionError: division by zero ZeroDivisionError: zero to a negative or complex power TypeError: unsupported operand type(s) for //: 'complex' and 'int' TypeError: unsupported operand type(s) for %: 'complex' and 'int' TypeError: '<' not supported between instances of 'complex' and 'int' ValueError: complex modulo
print(abs(3 + 4j), -(1 + 2j), +(1 + 2j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, bool(0j), bool(1j))  # expect: 5.0 (-1-2j) (1+2j) (1-2j) 1.0 2.0 False True
print(complex("1+2j"), complex(" ( 1-2J ) "), complex("j"), complex("-j"), complex("1e3j"), complex("nan+infj"), complex("1_0+2_0j"), complex("3"))  # expect: (1+2j) (1-2j) 1j -1j 1000j (nan+infj) (10+20j) (3+0j)
print(error(complex, "1 + 2j"), error(complex, "1+"), error(complex, ""), error(complex, "1+2j", 1), error(complex, 1, "2"), error(complex, []))  # expect: ValueError: complex() arg is a malformed string ValueError: complex() arg is a malformed string ValueError: complex() arg is a malformed string TypeError: complex() argument 'real' must be a real number, not str TypeError: complex() argument 'imag' must be a real number, not str TypeError: complex() argument must be a string or a number, not list
print(complex(1.5), complex(1, 2), complex(), complex(real=3), complex(imag=2), error(complex, foo=1))  # expect: (1.5+0j) (1+2j) 0j (3+0j) 2j TypeError: complex() got an unexpected keyword argument 'foo'
print(hash(1j), hash(complex(3)), hash(1.5 + 2.5j), 1j == 1j, 3 + 0j == 3, 1j == 1, 1j != 2, complex(nan, 0) == complex(nan, 0))  # expect: 1000003 3 4611686018429387911 True True False True False
print(complex(inf, inf) * (1 + 1j), complex(inf, 0) * 1j, (1 + 1j) / complex(inf, inf), complex(1, 1) * inf)  # expect: (nan+infj) (nan+infj) 0j (inf+infj)
print(f"{1+2j:.3f}", f"{1+2j}", f"{1j:>10}", f"{1.5+2.5j:+.1e}", f"{1+2j:g}", f"{1234567+1j:,.1f}", error(format, 1j, "05"), error(format, 1j, "=5"))  # expect: 1.000+2.000j (1+2j)         1j +1.5e+00+2.5e+00j 1+2j 1,234,567.0+1.0j ValueError: Zero padding is not allowed in complex format specifier ValueError: '=' alignment flag is not allowed in complex format specifier
print(complex.from_number(3), complex.from_number(1j), error(complex.from_number, "1"))  # expect: (3+0j) 1j TypeError: must be real number, not str


class HasComplex:
    def __complex__(self):
        return 1 + 1j


class Z(complex):
    pass


print(complex(HasComplex()), Z(1, 2), type(Z(1) + 1).__name__, repr(Z(1j)), Z(1) == 1)  # expect: (1+1j) (1+2j) complex 1j True
