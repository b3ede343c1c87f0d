import math


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


inf = math.inf
nan = math.nan
print(math.pi, math.e, math.tau, math.inf, math.nan)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(10**20), error(math.floor, inf), error(math.ceil, "a"), error(math.trunc, "a"))  # expect: -3 -2 -2 100000000000000000000 OverflowError: cannot convert float infinity to integer TypeError: must be real number, not str TypeError: type str doesn't define __trunc__ method
print(math.gcd(12, 18), math.gcd(), math.gcd(2**70, 2**65), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), error(math.gcd, 1.5))  # expect: 6 0 36893488147419103232 12 1 0 TypeError: 'float' object cannot be interpreted as an integer
print(math.factorial(20), math.factorial(25), error(math.factorial, -1), error(math.factorial, 1.5))  # expect: 2432902008176640000 15511210043330985984000000 ValueError: factorial() not defined for negative values TypeError: 'float' object cannot be interpreted as an integer
print(math.comb(5, 2), math.comb(100, 50), math.comb(2, 5), math.perm(5, 2), math.perm(5), error(math.comb, -1, 1), error(math.perm, 1, -1))  # expect: 10 100891344545564193334812497256 0 20 120 ValueError: n must be a non-negative integer ValueError: k must be a non-negative integer
print(math.isqrt(10**40), math.isqrt(24), math.isqrt(2**62 - 1), error(math.isqrt, -1))  # expect: 100000000000000000000 4 2147483647 ValueError: isqrt() argument must be nonnegative
print(math.fsum([0.1] * 10), math.fsum([1e308, -1e308, 1]), error(math.fsum, [1e308] * 2), error(math.fsum, [inf, -inf]), math.fsum([]))  # expect: 1.0 1.0 OverflowError: intermediate overflow in fsum ValueError: -inf + inf in fsum 0.0
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 3, [10] * 3), error(math.sumprod, [1], [1, 2]), math.prod([1, 2, 3.0]), math.prod([], start=5))  # expect: 32 3.0 ValueError: Inputs are not the same length 6.0 5
print(math.sqrt(2), math.exp2(10), math.hypot(3, 4), math.hypot(1e200, 1e200), math.hypot(), math.dist([1, 2], [4, 6]))  # expect: 1.4142135623730951 1024.0 5.0 1.414213562373095e+200 0.0 5.0
print(math.fma(2.0, 3.0, 4.0), error(math.fma, inf, 0, 1), error(math.fma, 1e308, 10, 0), math.fma(0.1, 10, -1))  # expect: 10.0 ValueError: invalid operation in fma OverflowError: overflow in fma 5.551115123125783e-17
print(math.nextafter(1, 2), math.nextafter(0, -1), math.nextafter(1, 2, steps=3), math.ulp(1), math.ulp(inf), error(math.nextafter, 1, 2, steps=-1))  # expect: 1.0000000000000002 -5e-324 1.0000000000000007 2.220446049250313e-16 inf ValueError: steps must be a non-negative integer
print(math.frexp(8), math.frexp(-0.1), math.frexp(5e-324), math.ldexp(0.5, 4), math.modf(-2.5), error(math.ldexp, 1, 10000), math.ldexp(1, -10000))  # expect: (0.5, 4) (-0.8, -3) (0.5, -1073) 8.0 (-0.5, -2.0) OverflowError: math range error 0.0
print(math.fmod(-7, 3), math.remainder(7, 4), math.remainder(-7, 2), error(math.fmod, 1, 0), math.fmod(1, inf), error(math.remainder, inf, 1))  # expect: -1.0 -1.0 1.0 ValueError: math domain error 1.0 ValueError: math domain error
print(math.log(8, 2), math.log2(8), math.log10(1000), math.log2(2**1000), math.log(10**400), error(math.log, 0), error(math.log, 0.0), error(math.log2, -1))  # expect: 3.0 3.0 3.0 1000.0 921.0340371976182 ValueError: expected a positive input ValueError: expected a positive input, got 0.0 ValueError: expected a positive input
print(error(math.sqrt, -1), error(math.acos, 2), error(math.exp, 1000), error(math.pow, 0, -1), error(math.sin, inf), error(math.gamma, -1), error(math.lgamma, 0))  # expect: ValueError: expected a nonnegative input, got -1.0 ValueError: expected a number in range from -1 up to 1, got 2.0 OverflowError: math range error ValueError: math domain error ValueError: expected a finite input, got inf ValueError: expected a noninteger or positive integer, got -1.0 ValueError: expected a noninteger or positive integer, got 0.0
print(math.pow(2, 0.5), math.pow(1, nan), math.pow(nan, 0), math.pow(-inf, 3), error(math.pow, -1, 0.5), error(math.pow, 10, 400))  # expect: 1.4142135623730951 1.0 1.0 -inf ValueError: math domain error OverflowError: math range error
print(math.gamma(5), math.gamma(0.5), math.lgamma(100), math.erf(0.5), math.erfc(0.5), math.erf(5), math.gamma(171), error(math.gamma, 172))  # expect: 24.0 1.7724538509055159 359.1342053695754 0.5204998778130465 0.4795001221869535 0.9999999999984626 7.257415615307998e+306 OverflowError: math range error
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isnan(nan), math.isinf(-inf), math.isfinite(1))  # expect: True False True True True True
print(math.copysign(1, -0.0), math.degrees(math.pi), math.radians(180), math.atan2(1, -1), math.sinh(1), math.tanh(0.5), math.asinh(1), math.acosh(2), math.atanh(0.5))  # expect: -1.0 180.0 3.141592653589793 2.356194490192345 1.1752011936438014 0.46211715726000974 0.881373587019543 1.3169578969248166 0.5493061443340548
print(error(math.sin), error(math.sin, 1, 2), error(math.atan2, 1), error(math.sin, "x"), error(math.acosh, 0), error(math.atanh, 1), error(math.log1p, -1))  # expect: TypeError: math.sin() takes exactly one argument (0 given) TypeError: math.sin() takes exactly one argument (2 given) TypeError: atan2 expected 2 arguments, got 1 TypeError: must be real number, not str ValueError: expected argument value not less than 1, got 0.0 ValueError: expected a number between -1 and 1, got 1.0 ValueError: expected argument value > -1, got -1.0
