import _thread
import time


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


lock = _thread.allocate_lock()
print(lock.acquire(), lock.locked(), lock.acquire(False))  # expect: True True False
print(lock.acquire(timeout=0.01))  # expect: False
print(error(lock.acquire, False, 1))  # expect: ValueError: can't specify a timeout for a non-blocking call
print(error(lock.acquire, True, -2))  # expect: ValueError: timeout value must be a non-negative number
lock.release()
print(error(lock.release))  # expect: RuntimeError: release unlocked lock
with lock:
    print(lock.locked())  # expect: True
print(lock.locked(), repr(lock).startswith("<unlocked _thread.lock object at 0x"))  # expect: False True

rlock = _thread.RLock()
with rlock:
    with rlock:
        print(rlock._is_owned(), rlock._recursion_count())  # expect: True 2
print(rlock._is_owned(), error(rlock.release))  # expect: False RuntimeError: cannot release un-acquired lock

# A lock hands over between threads.
order = []
gate = _thread.allocate_lock()
gate.acquire()


def other():
    order.append("started")
    gate.release()


handle = _thread.start_joinable_thread(other, daemon=False)
gate.acquire()
order.append("woken")
handle.join()
print(order, handle.is_done())  # expect: ['started', 'woken'] True
