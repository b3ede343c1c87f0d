# No callback of a weak reference interrupts another in its thread: both may want one lock.
import gc
import threading
import weakref

lock = threading.Lock()
threads_inside = set()
nested = 0
made = 0


def callback(reference):
    global nested, made
    me = threading.get_ident()
    nested += me in threads_inside
    threads_inside.add(me)
    with lock:
        made += 1
        sum(i for i in range(200))
    threads_inside.discard(me)


class Dropped:
    pass


references = []
for _ in range(10):
    objects = [Dropped() for _ in range(200)]
    references += [weakref.ref(o, callback) for o in objects]
    del objects
    gc.collect()
while made < len(references):
    gc.collect()
print(made, nested)  # expect: 2000 0
