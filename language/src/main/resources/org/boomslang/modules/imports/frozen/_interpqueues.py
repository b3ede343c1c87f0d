"""Queues between interpreters, of which there is one: what goes through them is copied as if there were more."""

import collections
import itertools
import pickle
import threading

from _interpreters import is_shareable


class QueueError(RuntimeError):
    """Indicates that a queue-related error happened."""

    __module__ = "concurrent.interpreters"


class QueueNotFoundError(QueueError):
    __module__ = "concurrent.interpreters"


class _Queue:
    """Guarded by its lock, under which no code of the program runs."""

    def __init__(self, maxsize, unboundop, fallback):
        self.maxsize = maxsize
        self.defaults = unboundop, fallback
        self.lock = threading.Lock()
        self.items = collections.deque()
        self.users = 0

    def is_full(self):
        return 0 < self.maxsize <= len(self.items)


_queues = {}
_ids = itertools.count(1)
_lock = threading.Lock()
_Empty = _Full = QueueError


def _register_heap_types(queuetype, emptyerror, fullerror):
    global _Empty, _Full
    _Empty, _Full = emptyerror, fullerror


def _find(qid):
    try:
        return _queues[int(qid)]
    except KeyError:
        raise QueueNotFoundError(f"queue {qid} not found") from None


def create(maxsize, unboundop=-1, fallback=-1):
    """Makes a queue, for as long as it is bound; its ID."""
    qid = next(_ids)
    _queues[qid] = _Queue(maxsize, unboundop, fallback)
    return qid


def destroy(qid):
    """Removes a queue with all that is in it."""
    _find(qid)
    _queues.pop(int(qid), None)


def list_all():
    """The ID and the defaults of each queue."""
    return [(qid, *queue.defaults) for qid, queue in list(_queues.items())]


def bind(qid):
    """One more user of the queue."""
    with _lock:
        _find(qid).users += 1


def release(qid):
    """One user less; the queue goes with the last one."""
    with _lock:
        queue = _find(qid)
        if not queue.users:
            raise QueueError(f"queue {qid} is not bound")
        queue.users -= 1
        if not queue.users:
            _queues.pop(int(qid), None)


def put(qid, obj, unboundop=-1, fallback=-1):
    """Adds an object, or a copy of it when it could be changed."""
    queue = _find(qid)
    item = (True, obj) if is_shareable(obj) else (False, pickle.dumps(obj))
    with queue.lock:
        if queue.is_full():
            raise _Full("queue is full")
        queue.items.append(item)


def get(qid):
    """Removes the oldest object: that and None, since its interpreter exists."""
    queue = _find(qid)
    with queue.lock:
        if not queue.items:
            raise _Empty("queue is empty")
        shared, item = queue.items.popleft()
    return (item if shared else pickle.loads(item)), None


def get_maxsize(qid):
    return _find(qid).maxsize


def get_queue_defaults(qid):
    return _find(qid).defaults


def is_full(qid):
    return _find(qid).is_full()


def get_count(qid):
    return len(_find(qid).items)
