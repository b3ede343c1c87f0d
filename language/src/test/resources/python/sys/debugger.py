"""An inline breakpoint stops behind its call, on its own line, whichever way the debugger listens."""
import io
import pdb


def places(backend, commands):
    out = io.StringIO()
    debugger = pdb.Pdb(stdin=io.StringIO("\n".join(commands) + "\n"), stdout=out, nosigint=True, readrc=False, backend=backend)
    debugger.use_rawinput = False

    def f(x):
        first = f.__code__.co_firstlineno
        y = x + first - first
        debugger.set_trace()
        z = y * 2
        return z

    f(3)
    first = f.__code__.co_firstlineno
    stops = [line for line in out.getvalue().splitlines() if "f()" in line]
    return [int(line.rpartition(".py(")[2].split(")")[0]) - first for line in stops]


print(places("settrace", ["n", "n", "c"]))  # expect: [3, 4, 5]
print(places("monitoring", ["n", "n", "c"]))  # expect: [3, 4, 5]
