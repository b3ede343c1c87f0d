import threading

# Setting the functions of all threads does not mind threads that begin and end meanwhile.
stop = threading.Event()


def start_and_end():
    while not stop.is_set():
        t = threading.Thread(target=int)
        t.start()
        t.join()


threads = [threading.Thread(target=start_and_end) for _ in range(3)]
for t in threads:
    t.start()
for _ in range(200):
    threading.setprofile_all_threads(lambda *args: None)
    threading.settrace_all_threads(lambda *args: None)
    threading.setprofile_all_threads(None)
    threading.settrace_all_threads(None)
stop.set()
for t in threads:
    t.join()
print("done")  # expect: done
