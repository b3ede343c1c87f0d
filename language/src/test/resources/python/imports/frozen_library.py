"""The modules that start-up needs are the interpreter's own, by which tools know them."""
import _imp
import collections.abc
import importlib.machinery
import importlib.util
import inspect
import os
import traceback

print(os, os.__spec__.origin, os.path.basename(os.__file__))  # expect: <module 'os' (frozen)> frozen os.py
print(os.__loader__ is importlib.machinery.FrozenImporter, hasattr(os, "__cached__"))  # expect: True False

# No file has the name of collections.abc; those who look for its source find it by this.
spec = importlib.util.find_spec("collections.abc")
print(spec.name, spec.loader.__name__, os.path.basename(spec.loader_state.filename))  # expect: _collections_abc FrozenImporter _collections_abc.py

print(os.path.join.__code__.co_filename, inspect.getsource(os.path.join).splitlines()[0])  # expect: <frozen posixpath> def join(a, *p):
try:
    os.makedirs("/dev/null/a/b")
except OSError as e:
    print([frame.filename for frame in traceback.extract_tb(e.__traceback__)][1:])  # expect: ['<frozen os>', '<frozen os>']

for name in "os", "zipimport", "_frozen_importlib", "textwrap":
    print(name, _imp.is_frozen(name), _imp.find_frozen(name))
# expect: os True (None, False, 'os')
# expect: zipimport True (None, False, 'zipimport')
# expect: _frozen_importlib True (None, False, 'importlib._bootstrap')
# expect: textwrap False None

_imp._override_frozen_modules_for_tests(-1)
try:
    print(_imp.find_frozen("os"), _imp.is_frozen("zipimport"))  # expect: None True
    print(importlib.machinery.PathFinder.find_spec("os").origin == os.__file__)  # expect: True
    try:
        _imp.get_frozen_object("os")
    except ImportError as e:
        print(e, e.name)  # expect: No such frozen object named 'os' os
finally:
    _imp._override_frozen_modules_for_tests(0)
print(_imp.get_frozen_object("stat").co_filename)  # expect: <frozen stat>
