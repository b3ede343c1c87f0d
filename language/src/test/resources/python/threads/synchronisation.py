import queue
import threading
from concurrent.futures import ThreadPoolExecutor

q = queue.Queue()
results = []


def consumer():
    while (item := q.get()) is not None:
        results.append(item * 2)


t = threading.Thread(target=consumer)
t.start()
for i in range(5):
    q.put(i)
q.put(None)
t.join()
print(results)  # expect: [0, 2, 4, 6, 8]

with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(lambda x: x * x, range(6))))  # expect: [0, 1, 4, 9, 16, 25]
    print(pool.submit(divmod, 7, 2).result())  # expect: (3, 1)
    print(type(pool.submit(lambda: 1 / 0).exception()).__name__)  # expect: ZeroDivisionError

event = threading.Event()
print(event.wait(0.01))  # expect: False
threading.Timer(0.01, event.set).start()
print(event.wait(5))  # expect: True

barrier = threading.Barrier(2)
passed = []
t = threading.Thread(target=lambda: (barrier.wait(), passed.append(1)))
t.start()
barrier.wait()
t.join()
print(passed)  # expect: [1]

condition = threading.Condition()
ready = False


def waiter():
    with condition:
        condition.wait_for(lambda: ready)
        passed.append(2)


t = threading.Thread(target=waiter)
t.start()
with condition:
    ready = True
    condition.notify_all()
t.join()
print(passed)  # expect: [1, 2]

caught = []
threading.excepthook = lambda args: caught.append(args.exc_type.__name__)
t = threading.Thread(target=lambda: {}["missing"])
t.start()
t.join()
print(caught)  # expect: ['KeyError']
