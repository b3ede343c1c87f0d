# ctypes.pythonapi: the interface for extensions, called from Python.
import ctypes, threading, time
f = ctypes.pythonapi.PyCapsule_New
f.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p); f.restype = ctypes.py_object
print(type(f(ctypes.cast(f, ctypes.c_void_p), ctypes.c_char_p(b"x.y"), None)))
api = ctypes.pythonapi
api.PyLong_AsLong.argtypes = [ctypes.py_object]; api.PyLong_AsLong.restype = ctypes.c_long
print(api.PyLong_AsLong(12345))
try: api.PyLong_AsLong("x")
except TypeError as e: print(e)
api.PyFloat_FromDouble.argtypes = [ctypes.c_double]; api.PyFloat_FromDouble.restype = ctypes.py_object
print(api.PyFloat_FromDouble(1.5))
api.PyUnicode_FromString.restype = ctypes.py_object
print(api.PyUnicode_FromString(b"hello"))
api.PyObject_Str.restype = ctypes.py_object; print(api.PyObject_Str(ctypes.py_object([1, 2])))
api.PyDict_SetItemString.argtypes = [ctypes.py_object, ctypes.c_char_p, ctypes.py_object]
d = {}; print(api.PyDict_SetItemString(d, b"k", [1]), d)
api.PyObject_Call.restype = ctypes.py_object; print(api.PyObject_Call(ctypes.py_object(divmod), ctypes.py_object((7, 3)), None))
try: api.Py_Nope
except AttributeError as e: print("no", "Py_Nope" in str(e))
api.PyErr_Format.restype = ctypes.py_object
try: api.PyErr_SetString(ctypes.py_object(ValueError), b"from C")
except ValueError as e: print(repr(e))
class Stop(Exception): pass
set_async = api.PyThreadState_SetAsyncExc; set_async.argtypes = (ctypes.c_ulong, ctypes.py_object)
state = []; ready = threading.Event()
def loop():
    try:
        ready.set()
        while True: time.sleep(.001)
    except Stop as e: state.append(repr(e))
t = threading.Thread(target=loop); t.start(); ready.wait(); print(set_async(t.ident, Stop)); t.join(10); print(state, t.is_alive())
def spin():
    n = 0
    try:
        ready.set()
        while True: n += 1
    except SystemExit: state.append("exit")
ready.clear(); t = threading.Thread(target=spin); t.start(); ready.wait(); print(set_async(t.ident, ctypes.py_object(SystemExit))); t.join(10); print(state, t.is_alive())
print(set_async(0, Stop))
try:
    print(set_async(threading.get_ident(), Stop))
    for i in range(1000): time.sleep(.001)
except Stop: print("own")
