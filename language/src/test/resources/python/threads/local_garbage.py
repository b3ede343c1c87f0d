import gc
import threading
import weakref


class Data:
    pass


def is_collected(references):
    for attempt in range(100):
        gc.collect()
        if all(r() is None for r in references):
            return True
    return False


# A cycle through thread-local data is garbage when the program drops it, though the thread lives on.
def make_cycle():
    local = threading.local()
    local.data = Data()
    local.data.local = local
    return weakref.ref(local.data)


print(is_collected([make_cycle()]))  # expect: True


# What a thread ran, and its thread-local data, do not outlive it.
def run_thread(kept):
    references = []

    def run():
        kept.data = Data()
        references.append(weakref.ref(kept.data))

    references.append(weakref.ref(run))
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return references


kept = threading.local()
print(is_collected(run_thread(kept)))  # expect: True
