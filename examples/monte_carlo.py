"""Monte Carlo pricing of a European call option on 1, 2 and 4 threads, each with a random generator of its own.

    boomslang monte_carlo.py [PATHS]
"""

import math
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor

PATHS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
SPOT, STRIKE, RATE, VOLATILITY, YEARS = 100.0, 105.0, 0.03, 0.2, 1.0
TASKS = 4


def simulate(task):
    generator = random.Random(1000 + task)
    drift = (RATE - VOLATILITY * VOLATILITY / 2) * YEARS
    spread = VOLATILITY * math.sqrt(YEARS)
    total = 0.0
    for _ in range(PATHS // TASKS):
        price = SPOT * math.exp(drift + spread * generator.gauss(0.0, 1.0))
        if price > STRIKE:
            total += price - STRIKE
    return total


def black_scholes():
    d1 = (math.log(SPOT / STRIKE) + (RATE + VOLATILITY**2 / 2) * YEARS) / (VOLATILITY * math.sqrt(YEARS))
    d2 = d1 - VOLATILITY * math.sqrt(YEARS)
    normal = lambda x: (1 + math.erf(x / math.sqrt(2))) / 2
    return SPOT * normal(d1) - STRIKE * math.exp(-RATE * YEARS) * normal(d2)


prices = []
for threads in (1, 2, 4):
    start = time.perf_counter()
    with ThreadPoolExecutor(max_workers=threads) as pool:
        total = sum(pool.map(simulate, range(TASKS)))
    elapsed = time.perf_counter() - start
    prices.append(math.exp(-RATE * YEARS) * total / PATHS)
    print(f"{threads} thread(s): price {prices[-1]:.4f} in {elapsed:.3f} s")
exact = black_scholes()
close = abs(prices[0] - exact) < 40 / math.sqrt(PATHS)
same = len(set(prices)) == 1
print(f"Black-Scholes {exact:.4f}: {'agrees' if close and same else 'WRONG'}")
sys.exit(not (close and same))
