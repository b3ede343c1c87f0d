"""Big ints: digits of pi, factorials, modular powers, Fibonacci."""

EXPECTED = ('4259069491', 17, 3146)


def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < n:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return digits


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def is_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def run():
    digits = pi_digits(1300)
    big = factorial(1200) >> 100
    fib = fibonacci(12000)
    primes = sum(is_prime(2**89 - 1 + 2 * k) for k in range(400))
    return "".join(map(str, digits[-10:])), primes, len(str(big)) + fib % 1000
