import array
import heapq
import itertools
import threading
from collections import deque

# Arrays, byte arrays, deques, heaps and iterators shared by threads: nothing is lost, and what goes wrong is an exception
# of Python's.
unexpected = []


def run(work):
    def guarded(number):
        try:
            work(number)
        except BaseException as e:
            unexpected.append(e)

    threads = [threading.Thread(target=guarded, args=(i,)) for i in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


numbers, text, last, heap = array.array("q"), bytearray(), deque(maxlen=50), []


def add(number):
    for k in range(500):
        numbers.append(number)
        text.append(number)
        last.append(k)
        heapq.heappush(heap, (k * 7919 + number) % 1000)


run(add)
print(len(numbers), len(text), len(last), len(heap))  # expect: 2000 2000 50 2000
print(all(heap[(k - 1) >> 1] <= heap[k] for k in range(1, len(heap))))  # expect: True


def change(number):
    for k in range(100):
        try:
            if number == 0:
                numbers[k % 7 : k % 50] = array.array("q", range(k % 9))
                text[k % 5 : k % 90] = bytes(k % 11)
                last.rotate(k)
            elif number == 1:
                sum(numbers), bytes(text), list(itertools.islice(last, 10))
            elif number == 2:
                numbers.insert(3, k), text.insert(2, 1), last.appendleft(k)
                numbers.pop(), text.pop(), last.pop()
                del numbers[::50]
            else:
                numbers.count(5), text.find(b"\1"), list(reversed(numbers)), memoryview(numbers).tolist()
        except (IndexError, ValueError, RuntimeError, BufferError):
            pass


run(change)
shared = [
    iter(numbers),
    iter(last),
    itertools.batched(range(3000), 3),
    itertools.pairwise(range(3000)),
    itertools.groupby(range(3000), lambda x: x // 3),
    itertools.accumulate(range(3000)),
    itertools.product(range(20), repeat=3),
    itertools.permutations(range(6)),
    itertools.zip_longest(range(900), range(800)),
    itertools.islice(range(3000), 5, None, 2),
    itertools.chain([1] * 900, (2,) * 900),
    zip(itertools.count(), itertools.cycle([1, 2])),
    enumerate(range(3000)),
    reversed(list(range(3000))),
]


def advance(number):
    for iterator in shared:
        try:
            for _ in range(500):
                next(iterator)
        except (StopIteration, RuntimeError):
            pass


run(advance)
print(unexpected)  # expect: []
