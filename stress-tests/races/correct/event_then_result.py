"""Results are complete before the event is set, and a second thread goes on with them."""
import threading

ready, used = threading.Event(), threading.Event()


class Job:
    def __init__(self):
        self.progress = 0
        self.parts = []


job = Job()


def work():
    for i in range(10):
        job.progress += 1
        job.parts.append(i)
    ready.set()
    used.wait()
    job.progress += 1


worker = threading.Thread(target=work)
worker.start()
ready.wait()
job.progress += 10
for part in job.parts:
    assert part < 10
used.set()
worker.join()
assert job.progress == 21
