import gc
import io
import json
import os
import pickle
import tempfile
import warnings

os.chdir(tempfile.mkdtemp())
warnings.simplefilter("ignore")

# the compiler sees that nobody holds the file
open("a", "w").write("hello")
print(open("a").read(), os.path.getsize("a"))  # expect: hello 5
open("a", "ab").writelines([b"1\n", b"2"])
print(open("a", "rb").readlines())  # expect: [b'hello1\n', b'2']

# nobody but the collector knows
pickle.dump([1, 2], open("b", "wb"))
print(pickle.load(open("b", "rb")))  # expect: [1, 2]
json.dump({"a": 1}, open("c", "w"))
print(os.path.getsize("c"))  # expect: 8


def local():
    f = open("d", "w")
    f.write("local")


local()
print(repr(open("d").read()))  # expect: 'local'

# a file in use is not flushed
live = open("e", "w")
live.write("later")
print(repr(open("e").read()))  # expect: ''
live.close()
print(repr(open("e").read()))  # expect: 'later'

# with a method of a class of the program nothing is dropped
class Kept:
    closed = False

    def write(self, text):
        kept.append(self)

    def close(self):
        self.closed = True


kept = []
real, open = open, lambda *args: Kept()
open("f", "w").write("x")
open = real
print(kept[0].closed)  # expect: False
os.chdir("/")


class Raw(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        print("written", bytes(data))
        return len(data)

    def close(self):
        super().close()
        print("closed")


w = io.BufferedWriter(Raw())
w.write(b"kept")
del w
gc.collect()  # expect: written b'kept'
# expect: closed
