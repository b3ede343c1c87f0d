"""itertools and functools: chains, products, groups, accumulations, caches, reduce."""

from collections import Counter
from functools import lru_cache, reduce
from itertools import accumulate, chain, combinations, count, groupby, islice, permutations, product, takewhile

EXPECTED = (333330174246834, 536332, 242995950015000)


@lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


def run():
    total = 0
    for a, b, c in product(range(64), repeat=3):
        if a + b == c:
            total += 1
    for p in permutations(range(9)):
        if p[0] < p[-1]:
            total += 1
    total += sum(1 for x, y, z in combinations(range(90), 3) if x + y > z)
    runs = [(key, len(list(group))) for key, group in groupby(sorted(i * 7 % 13 for i in range(100000)))]
    total += sum(n for _, n in runs) + list(accumulate(range(60000)))[-1]
    total += reduce(lambda a, b: a ^ b, chain(range(10000), range(5000)))
    total += sum(islice((x * x for x in count()), 100000)) + sum(takewhile(lambda x: x < 9000, count()))
    total += sum(Counter("mississippi river banks" * 4000).values())
    ways.cache_clear()
    return total, ways(900, (50, 25, 10, 5, 1)), sum(map(lambda a, b: a * b, range(90000), range(90000)))
