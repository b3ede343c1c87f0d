# Objects that are found dead together are finalised oldest first, however many there are and whichever thread made them.
import gc
import threading

seen = []


class Numbered:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        seen.append(self.number)


def make(numbers):
    kept.extend([Numbered(number) for number in numbers])


kept = []
make(range(1500))
thread = threading.Thread(target=make, args=(range(1500, 3000),))
thread.start()
thread.join()
kept.reverse()
kept = None
for _ in range(20):
    if len(seen) == 3000:
        break
    gc.collect()
print(len(seen), seen == sorted(seen))  # expect: 3000 True

# One that is called off in the middle of the others leaves them alone.


def generators(count):
    for number in range(count):
        def body():
            try:
                yield
            finally:
                seen.append(number)
        running = body()
        next(running)
        if number % 3 == 0:
            running.close()
        else:
            kept.append(running)


seen.clear()
kept = []
generators(300)
print(len(seen))  # expect: 100
kept = None
for _ in range(20):
    if len(seen) == 300:
        break
    gc.collect()
print(len(seen))  # expect: 300
