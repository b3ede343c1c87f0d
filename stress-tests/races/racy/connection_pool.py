"""A pool of connections takes the last idle one without a lock, and counts those it made."""
from together import run


class Connection:
    def query(self):
        return 1


class Pool:
    def __init__(self, limit):
        self.idle = [Connection()]
        self.limit = limit
        self.made = 0

    def take(self):
        if self.idle:  # RACE
            return self.idle.pop()  # RACE
        if self.made < self.limit:  # RACE
            self.made += 1  # RACE
            return Connection()
        raise RuntimeError("too many connections")

    def give(self, connection):
        self.idle.append(connection)  # RACE


pool = Pool(10)


def work():
    for _ in range(10):
        connection = pool.take()
        connection.query()
        pool.give(connection)


run(work, work)
