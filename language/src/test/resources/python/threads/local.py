import threading

local = threading.local()
local.x = 1
seen = []


def work():
    seen.append(hasattr(local, "x"))
    local.x = 2
    seen.append(local.x)


t = threading.Thread(target=work)
t.start()
t.join()
print(seen, local.x)  # expect: [False, 2] 1


class Counted(threading.local):
    made = []

    def __init__(self, start):
        self.made.append(start)
        self.value = start


c = Counted(5)
c.value = 6
values = []
t = threading.Thread(target=lambda: values.append(c.value))
t.start()
t.join()
print(values, c.value, Counted.made)  # expect: [5] 6 [5, 5]
try:
    threading.local(1)
except TypeError as e:
    print(e)  # expect: Initialization arguments are not supported
try:
    del local.nothing
except AttributeError as e:
    print(e)  # expect: '_thread._local' object has no attribute 'nothing'
