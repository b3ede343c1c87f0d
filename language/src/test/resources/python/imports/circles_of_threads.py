"""Two threads import the parts of a circle, each from its own end: both get them, also when a part appears between the first look and the lock."""

import _frozen_importlib
import importlib
import os
import sys
import tempfile
import threading

folder = tempfile.mkdtemp()
with open(os.path.join(folder, "circle_one.py"), "w") as f:
    f.write("import gate\ngate.one_runs.set()\ngate.two_looks.wait()\nimport circle_two\nvalue = 1\n")
with open(os.path.join(folder, "circle_two.py"), "w") as f:
    f.write("import circle_one\nvalue = 2\n")
gate = type(sys)("gate")
gate.one_runs, gate.two_looks = threading.Event(), threading.Event()
sys.modules["gate"] = gate
sys.path.insert(0, folder)

original = _frozen_importlib._find_and_load


def held_up(name, import_):
    """The second thread has seen that the first part is not there, then comes late to its lock: the first already waits for the second part."""
    if name == "circle_one" and threading.current_thread().name == "two":
        start_one.set()
        gate.one_runs.wait()
        gate.two_looks.set()
        lock = _frozen_importlib._get_module_lock("circle_two")
        while not lock.waiters:
            pass
    return original(name, import_)


start_one = threading.Event()
outcomes = {}


def load(name):
    if name == "circle_one":
        start_one.wait()
    try:
        outcomes[name] = importlib.import_module(name).value
    except BaseException as e:
        outcomes[name] = repr(e)


_frozen_importlib._find_and_load = held_up
try:
    threads = [threading.Thread(target=load, args=(f"circle_{name}",), name=name) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
finally:
    _frozen_importlib._find_and_load = original
print(outcomes["circle_one"])  # expect: 1
print(outcomes["circle_two"])  # expect: 2
print(sys.modules["circle_one"].circle_two is sys.modules["circle_two"])  # expect: True
print(sys.modules["circle_two"].circle_one is sys.modules["circle_one"])  # expect: True
