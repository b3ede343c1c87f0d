"""The entries of a dictionary are walked over by items() and by sum()."""

from together import run

prices = {"tea": 2}


def writer():
    for i in range(20):
        prices[f"item{i}"] = i  # RACE


def reader():
    try:
        for name, price in prices.items():  # RACE
            str(price)
        return sum(prices.values())  # RACE
    except RuntimeError:
        return None


run(writer, reader)
