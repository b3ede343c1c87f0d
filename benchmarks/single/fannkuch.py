"""Pancake flips over all permutations: indexed lists of small ints, slices reversed."""

EXPECTED = (8629, 30)


def fannkuch(n):
    counts = list(range(n))
    flips_max = 0
    checksum = 0
    sign = 1
    permutation = list(range(n))
    while True:
        first = permutation[0]
        if first:
            work = permutation[:]
            flips = 0
            while first:
                work[:first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > flips_max:
                flips_max = flips
            checksum += sign * flips
        if sign > 0:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
        else:
            permutation[1], permutation[2] = permutation[2], permutation[1]
            sign = 1
            i = 2
            while counts[i] == 0:
                counts[i] = i
                if i == n - 1:
                    return checksum, flips_max
                i += 1
                permutation.insert(i, permutation.pop(0))
            counts[i] -= 1


def run():
    checksum, flips = fannkuch(9)
    return checksum, flips
