# Views that nobody releases: the exporter is told when they are gone. What __release_buffer__ raises is nobody's error.
import gc
import sys
import threading
import time


class Exporter:
    def __init__(self):
        self.data, self.views = bytearray(b"abcdef"), 0
        self.lock = threading.Lock()

    def __buffer__(self, flags):
        with self.lock:
            self.views += 1
        return memoryview(self.data)

    def __release_buffer__(self, view):
        with self.lock:
            self.views -= 1


def settled(exporter):
    for _ in range(100):
        if exporter.views == 0:
            break
        gc.collect()
        time.sleep(0.01)
    return exporter.views


def forget(exporter):
    view = memoryview(exporter)
    part = view[1:3]
    with view:
        pass
    return exporter.views, bytes(part)


e = Exporter()
print(forget(e))  # expect: (1, b'bc')
print(settled(e))  # expect: 0

kept = memoryview(e)[2:]
forget(e)
for _ in range(3):
    gc.collect()
print(e.views >= 1, bytes(kept))  # expect: True b'cdef'
kept.release()
print(settled(e))  # expect: 0


def many():
    for _ in range(100):
        bytes(memoryview(e)[1:])
        with memoryview(e) as view:
            view[0]


threads = [threading.Thread(target=many) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(settled(e))  # expect: 0


class Failing(Exporter):
    def __release_buffer__(self, view):
        super().__release_buffer__(view)
        raise ValueError("too late")


told = []
hook, sys.unraisablehook = sys.unraisablehook, lambda u: told.append((u.err_msg, repr(u.exc_value)))
f = Failing()
memoryview(f).release()
print(bytes(f), f.views)  # expect: b'abcdef' 0
forget(f)
print(settled(f))  # expect: 0
sys.unraisablehook = hook
print(len(told), set(told))  # expect: 3 {('Exception ignored in __release_buffer__ of Failing', "ValueError('too late')")}
