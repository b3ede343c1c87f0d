"""A thread is done before the next one goes on with its data."""
import threading

state = {"n": 0}


class Step(threading.Thread):
    def run(self):
        for _ in range(5):
            state["n"] += 1


for _ in range(3):
    step = Step()
    step.start()
    step.join()
    state["n"] += 1
assert state["n"] == 18
