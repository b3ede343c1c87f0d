"""Objects change hands through queues and are changed by whoever has them."""
import queue

from together import run


class Job:
    def __init__(self, n):
        self.n = n
        self.steps = 0


first = queue.Queue(2)
second = queue.Queue()


def maker():
    for i in range(10):
        job = Job(i)
        job.steps += 1
        first.put(job)
    first.put(None)


def worker():
    while (job := first.get()) is not None:
        job.steps += 1
        second.put(job)
    second.put(None)


def checker():
    while (job := second.get()) is not None:
        job.steps += 1
        assert job.steps == 3


run(maker, worker, checker)
