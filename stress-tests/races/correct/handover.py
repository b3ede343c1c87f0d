"""Objects are made by one thread, put into a shared list and changed by the thread that takes them."""
import time

from together import run

inbox = []


class Message:
    def __init__(self, n):
        self.n = n


def sender():
    for i in range(10):
        message = Message(i)
        message.n += 1
        inbox.append(message)


def receiver():
    received = 0
    while received < 10:
        try:
            message = inbox.pop()
        except IndexError:
            time.sleep(0.001)
            continue
        message.n += 1
        received += 1


run(sender, receiver)
