import io
import pickle
import threading

# Each thread pickles with its own pickler, all the same shared graph.
shared = [{"id": i, "name": "n%d" % i, "pair": (i, [i])} for i in range(300)]
expected = pickle.dumps(shared)
wrong = []


def work():
    for protocol in range(6):
        if pickle.loads(pickle.dumps(shared, protocol)) != shared:
            wrong.append(protocol)
    if pickle.dumps(shared) != expected:
        wrong.append("bytes")


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(wrong)  # expect: []

# One pickler that two threads use refuses the second one while it works.
inside = threading.Event()
leave = threading.Event()


class Slow:
    def __reduce__(self):
        inside.set()
        leave.wait(10)
        return list, ()


pickler = pickle.Pickler(io.BytesIO())
t = threading.Thread(target=pickler.dump, args=(Slow(),))
t.start()
inside.wait(10)
try:
    pickler.dump(1)
except RuntimeError as e:
    print(e)  # expect: Pickler object is already used
leave.set()
t.join()
pickler.dump(1)
print(pickle.Pickler.__module__, pickle.Pickler.__text_signature__)  # expect: _pickle (file, protocol=None, fix_imports=True, buffer_callback=None)

# A list that shrinks while it is written is written as far as it goes.
victim = []


class Shrink:
    def __reduce__(self):
        del victim[2:]
        return int, ()


victim[:] = [1, Shrink(), 3, 4]
print(pickle.loads(pickle.dumps(victim)))  # expect: [1, 0]
