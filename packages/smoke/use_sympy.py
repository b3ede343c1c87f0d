"""Symbolic mathematics: calculus, equations, matrices, number theory, printing, series and logic."""
from sympy import *
from sympy.abc import a, b, n, x, y, z

print(expand((x + y) ** 5), factor(x**4 - 5 * x**2 + 4), simplify(sin(x) ** 2 + cos(x) ** 2), apart((x**2 + 1) / (x**3 - x)), cancel((x**2 - 1) / (x - 1)), together(1 / x + 1 / y))
print(diff(sin(x) * exp(x**2), x, 2), integrate(x**2 * exp(-x), x), integrate(1 / (1 + x**4), x), integrate(exp(-x**2), (x, -oo, oo)), limit(sin(x) / x, x, 0), limit((1 + 1 / n) ** n, n, oo))
print(series(tan(x), x, 0, 8), summation(1 / n**2, (n, 1, oo)), product(n, (n, 1, 6)), fourier_transform(exp(-x**2), x, y), laplace_transform(sin(x), x, y))
print(solve(x**3 - 6 * x**2 + 11 * x - 6, x), solve([x + y - 3, x * y - 2], [x, y]), solveset(sin(x) - 1, x, S.Reals), nsolve(cos(x) - x, 1), linsolve([x + y + z - 1, x - y], x, y, z), roots(x**4 - 2 * x**2 + 1))
f = Function("f")
print(dsolve(f(x).diff(x, 2) + f(x), f(x)), dsolve(f(x).diff(x) - f(x) * x, f(x)), rsolve(f(n + 2) - f(n + 1) - f(n), f(n), {f(0): 0, f(1): 1}))
m = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(m.det(), m.inv(), m.charpoly(x).as_expr(), m.rref(), (m * m).trace(), Matrix([[2, 0], [0, 3]]).eigenvects(), m.LUdecomposition()[0], Matrix([[1, 2], [2, 4]]).nullspace())
print(factorint(600851475143), isprime(2**89 - 1), nextprime(10**12), totient(360), divisors(84), gcd(1071, 462), lcm(12, 18), sqrt_mod(2, 7, True), list(primerange(80, 110)), npartitions(50), primitive_root(23))
print(N(pi, 60), E.evalf(30), sqrt(8), Rational(3, 7) + Rational(1, 3), nsimplify(0.333333333333), binomial(30, 12), fibonacci(90), bernoulli(12), harmonic(10), zeta(4), gamma(Rational(1, 2)), erf(1).evalf(20))
print(groebner([x**2 + y, x * y - 1], x, y, order="lex"), resultant(x**2 - 1, x**2 + 3 * x + 2, x), Poly(x**5 - x + 1, x).is_irreducible, minimal_polynomial(sqrt(2) + sqrt(3), x), discriminant(a * x**2 + b * x + 1, x))
print(simplify_logic((a & b) | (a & ~b)), satisfiable(a & ~b), to_cnf(a >> (b & y)), Piecewise((x, x > 1), (0, True)).subs(x, 3), reduce_inequalities(x**2 < 4), Interval(0, 2).union(Interval.open(1, 5)))
print(latex(Integral(sqrt(x) / y, (x, 0, oo))), srepr(x + 2 * y), mathml(x**2), pycode(sin(x) ** 2), ccode(x**3 + exp(y)))
print(pretty(Integral(x**2 / sqrt(1 + x), x), use_unicode=True))
print(pretty(Matrix([[1 / x, y**2], [Sum(n, (n, 1, 9)), Symbol("alpha")]]), use_unicode=True))
print(lambdify((x, y), x**2 + sin(y))(3, 0), parse_expr("2*x + sin(y)**2").subs({x: 1, y: pi / 2}), sympify("x**2/2").diff(x), trigsimp(2 * sin(x) * cos(x)), expand_trig(sin(3 * x)))
from sympy.combinatorics import Permutation, PermutationGroup
from sympy.geometry import Circle, Point, Triangle
from sympy.physics.units import convert_to, kilometer, hour, meter, second
from sympy.stats import Die, E as Expectation, P as Probability, variance
print(PermutationGroup([Permutation(0, 1, 2), Permutation(0, 1)]).order(), Circle(Point(0, 0), 2).intersection(Circle(Point(2, 0), 2)), Triangle(Point(0, 0), Point(4, 0), Point(0, 3)).incircle.radius, convert_to(36 * kilometer / hour, [meter, second]))
d = Die("d", 6)
print(Expectation(d), variance(d), Probability(d > 4))
