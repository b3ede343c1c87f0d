"""An object that lays a buffer on a file and ends both is finalised before them, then the buffer."""

import gc
import io
import sys

unraisable = []
sys.unraisablehook = lambda args: unraisable.append(repr(args.exc_value))


class Raw(io.RawIOBase):
    def __init__(self, log):
        self.log = log

    def readable(self):
        return True

    def writable(self):
        return True

    def write(self, data):
        self.log.append(bytes(data))
        return len(data)

    def close(self):
        if not self.closed:
            self.log.append("raw")
        super().close()


class Owner(io.BufferedIOBase):
    def __init__(self, log, wrap):
        self.log = log
        self.file = wrap(Raw(log))
        self.cycle = self

    def flush(self):
        super().flush()
        self.file.flush()

    def close(self):
        super().close()
        self.log.append("owner")
        self.file = None


def drop(wrap, data):
    log = []
    Owner(log, wrap).file.write(data)
    gc.collect()
    return log


print(drop(io.BufferedWriter, b"x"))  # expect: [b'x', 'owner', 'raw']
print(drop(lambda raw: io.TextIOWrapper(io.BufferedWriter(raw)), "y"))  # expect: [b'y', 'owner', 'raw']
print(drop(lambda raw: io.BufferedRWPair(raw, raw), b"z"))  # expect: [b'z', 'owner', 'raw']


def plain(wrap, data):
    log = []
    wrap(Raw(log)).write(data)
    gc.collect()
    return log


print(plain(io.BufferedWriter, b"x"))  # expect: [b'x', 'raw']
print(plain(lambda raw: io.TextIOWrapper(io.BufferedWriter(raw)), "y"))  # expect: [b'y', 'raw']
print(unraisable)  # expect: []
