"""A flag tells a thread to end."""
import time

from together import run


class Worker:
    def __init__(self):
        self.running = True
        self.rounds = 0

    def run(self):
        while self.running:
            self.rounds += 1
            time.sleep(0.001)

    def stop(self):
        time.sleep(0.005)
        self.running = False


worker = Worker()
run(worker.run, worker.stop)
