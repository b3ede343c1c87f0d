"""A list is walked over while another thread appends."""
from together import run

events = [1, 2, 3]


def writer():
    for i in range(20):
        events.append(i)  # RACE


def reader():
    total = 0
    for event in events:  # RACE
        total += event
    return total


run(writer, reader)
