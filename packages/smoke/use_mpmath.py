"""Floats of any precision: functions, sums, integrals, roots, matrices, identification."""
import mpmath
from mpmath import mp, mpc, mpf

mp.dps = 40
print(mp.pi, +mp.e, mp.euler, mp.zeta(3), mp.gamma(mpf(1) / 3), mp.besselj(2, 1 + 2j), mp.erf(1), mp.lambertw(1), mp.hyp2f1(1, 2, 3, 0.5), mp.airyai(2))
print(mp.quad(lambda x: mp.exp(-x**2), [-mp.inf, mp.inf]) ** 2, mp.nsum(lambda n: 1 / n**2, [1, mp.inf]), mp.limit(lambda n: (1 + 1 / n) ** n, mp.inf), mp.diff(mp.sin, 1, 3), mp.taylor(mp.cos, 0, 4))
print(mp.findroot(lambda x: x**3 - 2, 1), mp.polyroots([1, 0, -2, 1]), mp.identify(mp.mpf("1.6180339887498948482045868343656381177203")), mp.pslq([mp.pi**2, mp.zeta(2)], maxcoeff=100), mp.zetazero(1), mp.primepi(100), mp.bernoulli(20), mp.fib(50), mp.stirling2(6, 3))
matrix = mp.matrix([[2, 1], [1, 3]])
print(matrix**-1, mp.det(matrix), mp.lu_solve(matrix, [1, 2]), mp.eigsy(matrix)[0], mp.expm(mp.matrix([[0, 1], [-1, 0]])), mp.qr(matrix)[1])
print(mp.nstr(mpf(1) / 3, 10), repr(mpf("0.1")), mpc(1, 2) ** 0.5, mpf("inf"), mp.mpf(10) ** 100, mpmath.iv.mpf([1, 2]) / 3, mp.almosteq(mpf(1), mpf(1) + mp.eps), mpmath.fp.zeta(2), mp.chop(1 + 1e-50j))
with mp.workdps(15):
    print(mp.odefun(lambda x, y: y, 0, 1)(1), mp.ellipk(0.5), mp.chebyt(5, 0.3), mp.fourier(lambda x: x, [-1, 1], 2)[1], mp.pade([1, 1, 0.5], 1, 1), mp.jtheta(1, 0.25, 0.1), mp.mnorm(matrix, 1))
for wrong in (lambda: mp.findroot(lambda x: x**2 + 1, 1, tol=1e-30, maxsteps=3), lambda: mpf("x"), lambda: mp.gamma(0), lambda: mp.matrix([[1, 2], [2, 4]]) ** -1, lambda: mp.log(0)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
