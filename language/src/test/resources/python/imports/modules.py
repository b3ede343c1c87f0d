import importlib.util
import sys
import types


def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import os.path

print(os.path is sys.modules["os.path"], os.__name__)  # expect: True os
print(error(__import__, "no_such_module"))  # expect: ModuleNotFoundError: No module named 'no_such_module'
print(error(__import__, "sys.x"))  # expect: ModuleNotFoundError: No module named 'sys.x'; 'sys' is not a package
print(error(__import__, ""))  # expect: ValueError: Empty module name
print(importlib.import_module("string") is sys.modules["string"])  # expect: True
sys.modules["fake"] = types.ModuleType("fake")
import fake

print(fake.__name__)  # expect: fake
sys.modules["blocked"] = None
print(error(__import__, "blocked"))  # expect: ModuleNotFoundError: import of blocked halted; None in sys.modules
try:
    from os import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0], e.name, e.name_from)  # expect: cannot import name 'no_such_name' from 'os' os no_such_name
print(sys.__spec__.origin, type(sys.meta_path[0]).__name__)  # expect: built-in type
print(importlib.util.find_spec("json").submodule_search_locations is not None)  # expect: True
