"""The same with a SimpleQueue, and an answer."""
import queue

from together import run

requests = queue.SimpleQueue()


class Request:
    def __init__(self, value):
        self.value = value
        self.answer = queue.SimpleQueue()


def client():
    for i in range(10):
        request = Request(i)
        requests.put(request)
        request.answer.get()
        request.value += 1
        assert request.value == 2 * i + 1


def server():
    for _ in range(10):
        request = requests.get()
        request.value += request.value
        request.answer.put(None)


run(client, server)
