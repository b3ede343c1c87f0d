import threading


# Writers that are under way when __dict__ is replaced lose nothing to the old dictionary's owner.
class C:
    pass


for attempt in range(20):
    c = C()
    c.n = 0
    old = c.__dict__
    started = threading.Event()
    stop = False
    written = 0

    def write():
        global written
        i = 0
        while not stop:
            i += 1
            c.n = i
            written = i
            started.set()

    writer = threading.Thread(target=write)
    writer.start()
    started.wait()
    new = {}
    c.__dict__ = new
    seen = old["n"]
    # What is written from now on goes to the new dictionary.
    later = written + 10
    while written < later:
        pass
    assert old["n"] == seen, (old, seen)
    stop = True
    writer.join()
    assert new["n"] == c.n == written, (new, c.n, written)
    assert c.__dict__ is new
    old["m"] = 1
    assert not hasattr(c, "m")
print("done")  # expect: done
