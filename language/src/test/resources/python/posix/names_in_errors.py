# What errors of files name: the str or bytes that a path object stands for, as far as CPython does.
import io
import os
from pathlib import Path


def failure(function, *args):
    try:
        function(*args)
    except (OSError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


missing = Path("/nonexistent/x")
print(failure(missing.mkdir))  # expect: FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/x'
print(failure(os.stat, missing))  # expect: FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/x'
print(failure(os.rename, missing, missing))  # expect: FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/x' -> '/nonexistent/x'
print(failure(os.listdir, b"/nonexistent"))  # expect: FileNotFoundError: [Errno 2] No such file or directory: b'/nonexistent'
print(failure(open, missing))  # expect: FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/x'
print(failure(io.FileIO, missing))  # expect: FileNotFoundError: [Errno 2] No such file or directory: PosixPath('/nonexistent/x')
print(failure(open, "a\0b"))  # expect: ValueError: embedded null byte
print(failure(os.stat, "a\0b"))  # expect: ValueError: stat: embedded null character in path
