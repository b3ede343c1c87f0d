"""acquire() and release() in a try statement."""
import threading

from together import run

lock = threading.Lock()
total = 0


def work():
    global total
    for i in range(20):
        lock.acquire()
        try:
            total += i
        finally:
            lock.release()


run(work, work)
assert total == 380
