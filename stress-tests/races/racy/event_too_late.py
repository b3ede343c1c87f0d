"""The event is set before the result is complete."""
import threading

ready = threading.Event()


class Job:
    def __init__(self):
        self.progress = 0


job = Job()


def work():
    job.progress = 1
    ready.set()
    for _ in range(10):
        job.progress += 1  # RACE


worker = threading.Thread(target=work)
worker.start()
ready.wait()
job.progress += 10  # RACE
worker.join()
