"""The entries of a dictionary are walked over while another thread adds some."""
from together import run

users = {"ann": 1}


def writer():
    for i in range(20):
        users[f"user{i}"] = i  # RACE


def reader():
    try:
        return [name for name in users]  # RACE
    except RuntimeError:
        return None


run(writer, reader)
