"""A class with one of two methods that belong together, and with neither; bases given twice."""


class Sets:
    def __setitem__(self, key, value):
        pass


class Deletes:
    def __delitem__(self, key):
        pass


def message(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


def delete(o, key):
    del o[key]


def store(o, key):
    o[key] = 1


message(lambda: delete(Sets(), 1))  # expect: AttributeError __delitem__
message(lambda: store(Deletes(), 1))  # expect: AttributeError __setitem__
message(lambda: store((), 2**70))  # expect: IndexError cannot fit 'int' into an index-sized integer
message(lambda: delete("", 2**70))  # expect: IndexError cannot fit 'int' into an index-sized integer
message(lambda: store("", 1))  # expect: TypeError 'str' object does not support item assignment
message(lambda: type("C", (Sets, Sets), {}))  # expect: TypeError duplicate base class Sets
