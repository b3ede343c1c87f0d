import threading

# Two threads that lock lose nothing; a list takes appends without a lock.
total = 0
lock = threading.Lock()
items = []


def work():
    global total
    for i in range(2000):
        with lock:
            total += 1
        items.append(i)


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, len(items))  # expect: 8000 8000
print(threading.active_count(), threading.current_thread() is threading.main_thread())  # expect: 1 True
