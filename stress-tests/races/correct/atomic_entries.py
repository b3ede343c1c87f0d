"""Threads store entries under keys of their own."""
from together import run

squares = {}


def work(start):
    for i in range(start, start + 20):
        squares[i] = i * i


run(lambda: work(0), lambda: work(100))
assert sorted(squares.items())[-1] == (119, 119 * 119)
