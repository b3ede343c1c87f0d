def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ": " + str(e))
    else:
        print("no error")


print(repr(ValueError()), repr(ValueError(1)), repr(ValueError(1, "a")), str(ValueError(1, 2)))  # expect: ValueError() ValueError(1) ValueError(1, 'a') (1, 2)
e = ValueError("x")
e.args = [1, 2]
print(e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)  # expect: (1, 2) None None False None
e.__cause__ = KeyError("k")
print(repr(e.__cause__), e.__suppress_context__)  # expect: KeyError('k') True
e.add_note("first")
e.add_note("second")
print(e.__notes__)  # expect: ['first', 'second']
e.extra = 5
print(e.__reduce__()[2]["extra"], e.__dict__["extra"])  # expect: 5 5
fails(e.add_note, 1)  # expect: TypeError: add_note() argument must be str, not int
fails(ValueError, a=1)  # expect: TypeError: ValueError() takes no keyword arguments
fails(setattr, e, "__traceback__", 1)  # expect: TypeError: __traceback__ must be a traceback or None
fails(setattr, e, "__cause__", 1)  # expect: TypeError: exception cause must be None or derive from BaseException
fails(setattr, e, "__suppress_context__", 1)  # expect: TypeError: attribute value type must be bool
fails(delattr, e, "args")  # expect: TypeError: args may not be deleted
fails(e.with_traceback, 3)  # expect: TypeError: __traceback__ must be a traceback or None
fails(e.__setstate__, 3)  # expect: TypeError: state is not a dictionary

print(str(KeyError("a")), str(KeyError()), str(KeyError(1, 2)))  # expect: 'a'  (1, 2)
print(StopIteration(3).value, StopIteration().value, StopIteration(1, 2).value)  # expect: 3 None 1
print(SystemExit().code, SystemExit(1).code, SystemExit(1, 2).code)  # expect: None 1 (1, 2)
i = ImportError("m", name="n", path="p")
print(i, i.msg, i.name, i.path, i.name_from, i.__reduce__()[2])  # expect: m m n p None {'name': 'n', 'path': 'p'}
fails(ImportError, bad=1)  # expect: TypeError: ImportError() got an unexpected keyword argument 'bad'
n = NameError("m", name="n")
print(n.name, NameError().name)  # expect: n None
a = AttributeError("m", name="n", obj=3)
print(a.name, a.obj, a.__getstate__())  # expect: n 3 {'name': 'n', 'args': ('m',)}
fails(AttributeError, bad=1)  # expect: TypeError: AttributeError() got an unexpected keyword argument 'bad'
try:
    (5).missing
except AttributeError as err:
    print(err.name, err.obj)  # expect: missing 5

o = OSError(2, "gone", "file")
print(type(o).__name__, o, o.errno, o.strerror, o.filename, o.filename2, o.args)  # expect: FileNotFoundError [Errno 2] gone: 'file' 2 gone file None (2, 'gone')
print(OSError(2, "gone", "a", None, "b"), OSError("x"), OSError(1, 2, 3, 4, 5, 6))  # expect: [Errno 2] gone: 'a' -> 'b' x (1, 2, 3, 4, 5, 6)
print(type(OSError(13, "")).__name__, type(OSError(11, "")).__name__, type(OSError(9999, "")).__name__)  # expect: PermissionError BlockingIOError OSError
print(BlockingIOError(11, "m", 7).characters_written, type(OSError(110, "")).__name__)  # expect: 7 TimeoutError
fails(getattr, OSError(1, 2), "characters_written")  # expect: AttributeError: characters_written
print(OSError(2, "a", "f").__reduce__())  # expect: (<class 'FileNotFoundError'>, (2, 'a', 'f'))


class MyOSError(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a


m = MyOSError(2, "t")
print(type(m).__name__, m, m.a, m.errno)  # expect: MyOSError [Errno 2] t 2 2

s = SyntaxError("bad", ("/x/f.py", 3, 4, "text", 3, 6))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset)  # expect: bad (f.py, line 3) bad /x/f.py 3 4 text 3 6
print(SyntaxError("bad"), SyntaxError("bad", ("f", None, 1, "")), SyntaxError().msg)  # expect: bad bad (f) None
fails(SyntaxError, "bad", (1, 2))  # expect: TypeError: function takes at least 4 arguments (2 given)
fails(SyntaxError, "bad", (1, 2, 3, 4, 5))  # expect: TypeError: end_offset must be provided when end_lineno is provided
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError))  # expect: True True

print(UnicodeEncodeError("ascii", "a\xe9", 1, 2, "r"))  # expect: 'ascii' codec can't encode character '\xe9' in position 1: r
print(UnicodeEncodeError("ascii", "a\u1234", 1, 2, "r"))  # expect: 'ascii' codec can't encode character '\u1234' in position 1: r
print(UnicodeEncodeError("ascii", "abc", 0, 2, "r"))  # expect: 'ascii' codec can't encode characters in position 0-1: r
print(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "r"))  # expect: 'utf-8' codec can't decode byte 0xff in position 0: r
print(UnicodeTranslateError("\U00012345", 0, 1, "r"))  # expect: can't translate character '\U00012345' in position 0: r
u = UnicodeDecodeError("utf-8", bytearray(b"\xff"), 0, 1, "r")
print(u.object, u.start, u.end, u.reason, u.encoding)  # expect: b'\xff' 0 1 r utf-8
fails(UnicodeDecodeError, 1, b"", 0, 1, "r")  # expect: TypeError: argument 1 must be str, not int
fails(UnicodeDecodeError, "a", 1, 0, 1, "r")  # expect: TypeError: a bytes-like object is required, not 'int'
fails(UnicodeEncodeError, "a", "b", 0, 1)  # expect: TypeError: function takes exactly 5 arguments (4 given)
fails(UnicodeEncodeError, "a", b"b", 0, 1, "r")  # expect: TypeError: argument 2 must be str, not bytes
fails(setattr, u, "start", "x")  # expect: TypeError: an integer is required
