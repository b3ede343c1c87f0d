"""Connections are in a queue while nobody uses them; each is changed only by who holds it."""
import queue

from together import run


class Connection:
    def __init__(self):
        self.queries = 0

    def query(self):
        self.queries += 1
        return self.queries


pool = queue.Queue()
for _ in range(2):
    pool.put(Connection())


def work():
    for _ in range(10):
        connection = pool.get()
        try:
            connection.query()
        finally:
            pool.put(connection)


run(work, work, work)
assert pool.get().queries + pool.get().queries == 30
