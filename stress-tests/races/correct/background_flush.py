"""A thread writes out what others have gathered; the batch changes hands under the lock."""
import threading

from together import run


class Log:
    def __init__(self):
        self.lock = threading.Lock()
        self.batch = []
        self.written = 0
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.flush_often, daemon=True)
        self.thread.start()

    def write(self, line):
        with self.lock:
            self.batch.append(line)

    def flush(self):
        with self.lock:
            batch, self.batch = self.batch, []
        for _ in batch:
            self.written += 1

    def flush_often(self):
        while not self.stopping.wait(0.001):
            self.flush()

    def close(self):
        self.stopping.set()
        self.thread.join()
        self.flush()


log = Log()
run(lambda: [log.write(i) for i in range(20)], lambda: [log.write(i) for i in range(20)])
log.close()
assert log.written == 40
