import os
import select
import threading
import time


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


r, w = os.pipe()
print(select.select([r], [w], [], 0) == ([], [w], []), select.select([r], [], [], 0.01))  # expect: True ([], [], [])
threading.Timer(0.05, os.write, (w, b"x")).start()
print(select.select([r], [], [], 5) == ([r], [], []), os.read(r, 1))  # expect: True b'x'
p = select.poll()
p.register(r, select.POLLIN)
p.register(w)
print(p.poll(0) == [(w, select.POLLOUT)], p.unregister(w), p.poll(1), error(p.unregister, w), error(p.modify, w, 1), error(p.register, -1))  # expect: True None [] KeyError: 4 FileNotFoundError: [Errno 2] No such file or directory ValueError: file descriptor cannot be a negative integer (-1)
os.write(w, b"y")
print(p.poll() == [(r, select.POLLIN)], p.modify(r, select.POLLPRI), p.poll(0))  # expect: True None []
os.close(w)
print(p.poll(0) == [(r, select.POLLHUP)], select.select([r], [], [], 0)[0] == [r])  # expect: True True
os.close(r)
print(error(select.select, [r], [], [], 0), p.poll(0) == [(r, select.POLLNVAL)], error(select.select, [], [], [], -1), error(select.select, 1, [], []), error(select.select, ["a"], [], []))  # expect: OSError: [Errno 9] Bad file descriptor True ValueError: timeout must be non-negative TypeError: arguments 1-3 must be sequences TypeError: argument must be an int, or have a fileno() method.
