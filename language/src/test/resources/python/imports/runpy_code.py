"""The code of runpy says that it is frozen, by which tools know the frames that -m brings."""
import inspect
import os
import runpy
import tempfile
import traceback

print(runpy.run_path.__code__.co_filename, os.path.basename(runpy.__file__))  # expect: <frozen runpy> runpy.py
print(inspect.getsource(runpy.run_path).splitlines()[0])  # expect: def run_path(path_name, init_globals=None, run_name=None):
with tempfile.NamedTemporaryFile("w", suffix=".py") as program:
    program.write("def f():\n    1 / 0\nf()\n")
    program.flush()
    try:
        runpy.run_path(program.name)
    except ZeroDivisionError as e:
        files = [frame.filename for frame in traceback.extract_tb(e.__traceback__)]
print([name == program.name for name in files[-2:]], set(files[1:-2]))  # expect: [True, True] {'<frozen runpy>'}
