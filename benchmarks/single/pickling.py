"""Pickling in pure Python: pickle's own _Pickler and _Unpickler on records."""

import io
import pickle

# Not the size of the pickles: it depends on which equal objects are one object.
EXPECTED = 1500


class Record:
    def __init__(self, number):
        self.number = number
        self.name = "record %d" % number
        self.scores = [number * k for k in range(5)]
        self.flags = {"even": number % 2 == 0, "ratio": number / 7}
        self.parent = None

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


def make():
    shared = {"shared": (1, 2.5, "three", b"four", None, True)}
    records = []
    for i in range(1500):
        record = Record(i)
        record.parent = shared
        records.append(record)
    return records


def run():
    records = make()
    for protocol in (2, 4):
        stream = io.BytesIO()
        pickle._Pickler(stream, protocol).dump(records)
        data = stream.getvalue()
        back = pickle._Unpickler(io.BytesIO(data)).load()
        if back != records:
            raise AssertionError("differs")
    return len(back)
