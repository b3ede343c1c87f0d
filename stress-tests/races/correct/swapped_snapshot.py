"""Readers take the whole configuration at once; a writer makes a new one under a lock and puts it in place."""
import threading

from together import run

lock = threading.Lock()
config = {"version": 0, "values": ()}


def update():
    global config
    for i in range(10):
        with lock:
            config = {**config, "version": config["version"] + 1, "values": (i,)}


def read():
    for _ in range(10):
        snapshot = config
        for key in snapshot:
            assert key in ("version", "values")


run(update, update, read)
assert config["version"] == 20
