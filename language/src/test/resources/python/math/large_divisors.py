import math
import random
from fractions import Fraction

# Greatest common divisors of ints of all sizes, against Euclid's algorithm.


def euclid(a, b):
    a, b = abs(a), abs(b)
    while b:
        a, b = b, a % b
    return a


source = random.Random(7)
wrong = 0
for _ in range(4000):
    a = source.getrandbits(source.choice((1, 31, 32, 33, 62, 63, 64, 65, 95, 96, 97, 128, 400, 2000)))
    b = source.getrandbits(source.choice((0, 1, 32, 63, 64, 65, 96, 128, 129, 700, 2000)))
    c = source.getrandbits(source.choice((1, 30, 64, 90, 500)))
    if source.random() < 0.5:
        a, b = a * c, b * c
    if source.random() < 0.2:
        b = -b
    wrong += math.gcd(a, b) != euclid(a, b)
    wrong += math.gcd(b, a) != euclid(a, b)
print(wrong)  # expect: 0

# neighbours in Fibonacci's sequence: every quotient is 1; powers of two: quotients are huge
f = [0, 1]
while len(f) < 3000:
    f.append(f[-1] + f[-2])
print(math.gcd(f[2999], f[2998]), math.gcd(f[2400], f[1600]) == f[800])  # expect: 1 True
pairs = ((2**200, 2**64), (2**64, 2**64 - 1), (2**128 - 1, 2**64 - 1), (3 * 2**64, 2**65), (2**96, 3**80))
print([math.gcd(a, b) == euclid(a, b) for a, b in pairs])  # expect: [True, True, True, True, True]
print(math.gcd(2**100, 0) == 2**100, math.gcd(-(2**63), 2**63) == 2**63, math.gcd(-(2**70), 2**70) == 2**70)  # expect: True True True
print(math.lcm(2**70, 3 * 2**64) == 3 * 2**70, sum(Fraction(1, n) for n in range(1, 60)).denominator)  # expect: True 3230237388259077233637600
