"""Listeners are told one after the other while others come and go."""
from together import run

listeners = []
told = []


def subscribe():
    for i in range(30):
        listeners.append(i)  # RACE
        if i % 3 == 0:
            listeners.remove(i)  # RACE


def publish():
    for _ in range(30):
        for listener in listeners:  # RACE
            told.append(listener)


run(subscribe, publish)
