"""A tuple is replaced as a whole by one thread and read by others."""
from together import run

settings = ("v0", 0)


def reload():
    global settings
    for i in range(20):
        settings = (f"v{i}", i)


def use():
    for _ in range(20):
        name, number = settings
        assert name == f"v{number}"


run(reload, use, use)
