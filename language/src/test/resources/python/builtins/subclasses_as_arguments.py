# Instances of subclasses of float, int and str do wherever a float, an int or a str does.
import os
import select
import tempfile
import threading
import time


class Seconds(float):
    pass


class Number(int):
    pass


class Text(str):
    pass


print(time.sleep(Seconds(0.001)), time.sleep(Number(0)))  # expect: None None
print(time.gmtime(Seconds(1.5)).tm_sec, time.ctime(Seconds(0))[-4:])  # expect: 1 1970
print(threading.Lock().acquire(timeout=Seconds(0.1)), threading.Event().wait(Seconds(0.001)))  # expect: True False
print(select.select([], [], [], Seconds(0.001)))  # expect: ([], [], [])
with tempfile.NamedTemporaryFile() as file:
    os.utime(file.name, (Seconds(1.5), Number(2)))
    print(os.stat(file.name).st_mtime, os.stat(file.name).st_atime)  # expect: 2.0 1.5
print("abc".translate({97: Number(98), 98: Text("x"), 99: True}) == "bx\1")  # expect: True
