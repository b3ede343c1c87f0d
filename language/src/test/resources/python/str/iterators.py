# Iterators over strings: their types, and what is left of them.
import copy
import pickle
from collections.abc import Iterator
from operator import length_hint

narrow, wide, empty = iter("abc"), iter("aé"), iter("")
print(type(narrow).__name__, type(wide).__name__, type(empty).__name__)  # expect: str_ascii_iterator str_iterator str_ascii_iterator
print(isinstance(narrow, Iterator), isinstance(wide, Iterator), type(narrow).__mro__[1:])  # expect: True True (<class 'object'>,)
def attempt(action):
    try:
        return action()
    except TypeError as error:
        return error


print(attempt(lambda: narrow[0]))  # expect: 'str_ascii_iterator' object is not subscriptable
print(attempt(lambda: wide[0]))  # expect: 'str_iterator' object is not subscriptable
print(attempt(type(narrow)))  # expect: cannot create 'str_ascii_iterator' instances

next(narrow)
print(narrow.__reduce__()[1:], list(copy.copy(narrow)), list(pickle.loads(pickle.dumps(wide))))  # expect: (('abc',), 1) ['b', 'c'] ['a', 'é']
narrow.__setstate__(2)
print(length_hint(narrow), next(narrow), narrow.__reduce__()[1:], next(narrow, None))  # expect: 1 c (('abc',), 3) None
narrow.__setstate__(0)
print(narrow.__reduce__()[1:], list(narrow), length_hint(narrow), list(pickle.loads(pickle.dumps(narrow))))  # expect: (('',),) [] 0 []
