"""A global is made at first use."""
from together import run

connection = None


def connect():
    global connection
    if connection is None:  # RACE
        connection = object()  # RACE
    return connection


run(connect, connect)
