# What is printed of exceptions that cannot be raised, and where an import that fails is marked.
import contextlib
import io
import traceback


def failing():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


out = io.StringIO()
with contextlib.redirect_stderr(out):
    for _ in failing():
        break
lines = out.getvalue().splitlines()
print(lines[0].startswith("Exception ignored while closing generator <generator object failing at"))  # expect: True
# Neither what was handled meanwhile nor marks below the source.
print([line.split(",")[-1] for line in lines[1:] if "raise" not in line])  # expect: ['Traceback (most recent call last):', ' in failing', 'ValueError: in finally']


def wrong(): from collections import namedtupel


try:
    wrong()
except ImportError as e:
    frame = traceback.extract_tb(e.__traceback__)[-1]
    print(frame.colno, frame.end_colno)  # expect: 13 47
