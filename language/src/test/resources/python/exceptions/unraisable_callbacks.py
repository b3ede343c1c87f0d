"""What functions raise that are called back is reported with the function in the message."""

import atexit
import cProfile
import gc
import sys


class Function:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args):
        raise ValueError(self.name)

    def __repr__(self):
        return f"<function {self.name}>"


messages = set()
sys.unraisablehook = lambda u: messages.add((u.err_msg, u.object))
gc.callbacks.append(Function("collect"))
gc.collect(0)
gc.callbacks.clear()
profile = cProfile.Profile(Function("timer"))
profile.enable()
len("")
profile.disable()
atexit.register(Function("exit"))
atexit._run_exitfuncs()
for message, thing in sorted(messages):
    print(message, thing)
# expect: Exception ignored in atexit callback <function exit> None
# expect: Exception ignored while calling GC callback <function collect> None
# expect: Exception ignored while calling _lsprof timer <function timer> None
