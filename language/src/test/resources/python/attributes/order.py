# Attributes deleted and set again stand in the order of setting, in however many orders that happens.
import random


class Thing:
    pass


random.seed(1)
names = [f"a{i}" for i in range(7)]
for n in range(1500):
    thing = Thing()
    for name in names:
        setattr(thing, name, n)
    random.shuffle(names)
    for name in names:
        delattr(thing, name)
    random.shuffle(names)
    for name in names:
        setattr(thing, name, name)
    assert list(thing.__dict__) == names
    assert all(getattr(thing, name) == name for name in names)
print("ok")  # expect: ok
