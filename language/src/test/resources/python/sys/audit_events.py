"""Audit hooks are told what CPython's are told, and are traced only where they say so."""
import array
import encodings.idna
import os
import socket
import sys
import tempfile

seen = []
listening = False


def hook(event, arguments):
    if listening:
        seen.append((event, arguments))


sys.addaudithook(hook)


def show(function, *arguments):
    global listening
    listening = True
    try:
        function(*arguments)
    except OSError:
        pass
    finally:
        listening = False
    for event, values in seen:
        print(event, *(v if isinstance(v, (int, str, bytes, tuple, type(None))) else type(v).__name__ for v in values))
    seen.clear()


class Old: ...


class New: ...


def function(): ...


code = function.__code__
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    show(eval, "3")
    # expect: compile b'3' <string>
    # expect: exec code
    show(exec, code)  # expect: exec code
    show(compile, "3", "file", "exec")  # expect: compile b'3' file
    show(os.mkdir, "a")  # expect: os.mkdir a 511 -1
    show(os.listdir)  # expect: os.listdir None
    show(os.scandir, "a")  # expect: os.scandir a
    show(os.rename, "a", "b")  # expect: os.rename a b -1 -1
    show(os.rmdir, "b")  # expect: os.rmdir b -1
    show(open, "c", "wb")  # expect: open c w 524865
    show(os.chmod, "c", 0o600)  # expect: os.chmod c 384 -1
    show(os.truncate, "c", 1)  # expect: os.truncate c 1
    show(os.utime, "c", (1, 2))  # expect: os.utime c (1, 2) None -1
    show(os.symlink, "c", "d")  # expect: os.symlink c d -1
    show(os.link, "c", "e")  # expect: os.link c e -1 -1
    show(os.remove, "c")  # expect: os.remove c -1
    show(os.putenv, "A", "b")  # expect: os.putenv b'A' b'b'
    show(os.unsetenv, "A")  # expect: os.unsetenv b'A'
    show(os.chdir, "/")  # expect: os.chdir /
show(socket.gethostbyname, "127.0.0.1")  # expect: socket.gethostbyname 127.0.0.1
show(array.array, "b", b"1")  # expect: array.__new__ b b'1'
show(setattr, Old, "__name__", "Other")  # expect: object.__setattr__ type __name__ Other
show(setattr, Old(), "__class__", New)  # expect: object.__setattr__ New __class__ type
show(setattr, function, "__code__", code)  # expect: object.__setattr__ function __code__ code
show(getattr, function, "__code__")  # expect: object.__getattr__ function __code__
show(type(function), code, {})  # expect: function.__new__ code
show(sys._current_frames)  # expect: sys._current_frames


class Hook:
    active = True

    def __call__(self, event, arguments): ...


def trace(frame, event, argument):
    if frame.f_code.co_name == "__call__":
        traced.append(event)


traced = []
other = Hook()
sys.addaudithook(other)
sys.settrace(trace)
eval("1")
other.__cantrace__ = True
eval("2")
other.__cantrace__ = False
sys.settrace(None)
print(traced)  # expect: ['call', 'call']
