"""A walk over a copy that is made in one step."""
from together import run

listeners = []


def subscribe():
    for i in range(20):
        listeners.append(i)


def notify():
    total = 0
    for listener in list(listeners):
        total += listener
    for listener in listeners.copy():
        total += listener
    return total


run(subscribe, notify)
