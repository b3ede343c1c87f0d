"""Primes by two sieves: a list of flags in loops, and a bytearray with slices."""

EXPECTED = (41538, 78498)


def sieve_loops(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            for j in range(i + i, n + 1, i):
                flags[j] = False
    return count


def sieve_slices(n):
    flags = bytearray(b"\1") * (n + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= n:
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
        i += 1
    return sum(flags)


def run():
    return sieve_loops(500000), sieve_slices(1000000)
