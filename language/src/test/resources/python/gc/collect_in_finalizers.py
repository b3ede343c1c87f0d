# Finalisers that collect garbage themselves do not start each other again and again.
import gc

count = 0


class Collects:
    def __del__(self):
        global count
        gc.collect()
        count += 1


for _ in range(100):
    cycle = Collects()
    cycle.me = cycle
del cycle
gc.collect()
print(count)  # expect: 100
