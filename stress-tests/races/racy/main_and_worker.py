"""The main thread counts along with the thread it started."""
import threading


class Progress:
    def __init__(self):
        self.done = 0


progress = Progress()


def work():
    for _ in range(10):
        progress.done += 1  # RACE


thread = threading.Thread(target=work)
thread.start()
for _ in range(10):
    progress.done += 1  # RACE
thread.join()
