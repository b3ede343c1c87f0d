"""A lock that one thread takes and another opens."""
import threading

from together import run

done = threading.Lock()
done.acquire()
data = [0]


def first():
    data[0] += 1
    done.release()


def second():
    done.acquire()
    data[0] += 1


run(first, second)
assert data == [2]
