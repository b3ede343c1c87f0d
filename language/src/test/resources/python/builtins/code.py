def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(eval("1 + 2"), eval("  x", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}))  # expect: 3 5 3
namespace = {}
exec("y = 3\ndef f(): return y", namespace)
print(namespace["f"](), "__builtins__" in namespace)  # expect: 3 True
print(error(eval, 1))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
print(error(exec, "1", 1))  # expect: TypeError: exec() globals must be a dict, not int
code = compile("a = 1; b = a + 1", "<test>", "exec")
scope = {}
exec(code, {}, scope)
print(scope, code.co_filename)  # expect: {'a': 1, 'b': 2} <test>
print(error(compile, "1", "f", "x"))  # expect: ValueError: compile() mode must be 'exec', 'eval' or 'single'
print(error(compile, "1 +", "f", "eval"))  # expect: SyntaxError: invalid syntax (f, line 1)
print(error(compile, "a\0b", "f", "exec"))  # expect: SyntaxError: source code string cannot contain null bytes


def f():
    p = 1
    q = locals()
    r = 2
    return sorted(q), sorted(locals())


print(f())  # expect: (['p'], ['p', 'q', 'r'])
print(globals() is locals(), globals()["__name__"])  # expect: True __main__
print(__import__("os.path").__name__, __import__("os.path", fromlist=["join"]).__name__)  # expect: os posixpath

# __builtins__ in the globals may be any mapping; what it lacks is not defined.
from types import MappingProxyType

print(eval("one + 1", {"__builtins__": MappingProxyType({"one": 1})}))  # expect: 2
try:
    eval("len", {"__builtins__": MappingProxyType({})})
except NameError as e:
    print(e)  # expect: name 'len' is not defined
try:
    exec("import os", {"__builtins__": MappingProxyType({})})
except ImportError as e:
    print(e)  # expect: __import__ not found

# In mode 'single' expression statements inside compound ones show their value, those in functions do not.
exec(compile("for i in (1, 2):\n    i\n", "<x>", "single"))
# expect: 1
# expect: 2
exec(compile("if True:\n    (lambda: 7)()\n", "<x>", "single"))
# expect: 7
