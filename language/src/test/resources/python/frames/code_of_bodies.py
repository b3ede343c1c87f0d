# Code of modules and class bodies has no arguments, and code with another first line reports it in tracebacks.
import sys
import types


def counts(code):
    return code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount


module = compile("class A:\n def f(s, a, /, b, *c, d): pass\nlambda q: 0\n(i for i in ())", "<s>", "exec")
print(counts(module)) # expect: ('<module>', 0, 0, 0)
for code in module.co_consts:
    if isinstance(code, types.CodeType):
        print(*counts(code))
        for inner in code.co_consts:
            if isinstance(inner, types.CodeType):
                print(*counts(inner))
# expect: A 0 0 0
# expect: f 3 2 1
# expect: <lambda> 1 0 0
# expect: <genexpr> 1 0 0
print(counts(compile("x", "<s>", "eval"))) # expect: ('<module>', 0, 0, 0)


class Body:
    print(counts(sys._getframe().f_code)) # expect: ('Body', 0, 0, 0)


stub = compile("raise missing", "<s>", "exec")
moved = stub.replace(co_firstlineno=7, co_argcount=0, co_filename="f.py", co_name="n", co_freevars=(), co_cellvars=())
try:
    exec(moved, {})
except NameError as e:
    entry = e.__traceback__.tb_next
print(entry.tb_lineno, entry.tb_frame.f_lineno, entry.tb_frame.f_code.co_filename, moved.co_firstlineno) # expect: 7 7 f.py 7
print(types.TracebackType(None, entry.tb_frame, entry.tb_lasti, 44).tb_lineno) # expect: 44
