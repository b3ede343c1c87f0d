# There is no bytecode, but programs find in co_code which globals a function uses, what a module imports and where a body begins.
import dis
import pdb

WORDS = ["a"]


def function(a):
    global total
    total = len(WORDS) + a
    import os.path as p
    return [str(x) for x in p.join("a", a)] and (lambda: other)


def uses(code):
    return sorted({(i.opname, i.argval) for i in dis.get_instructions(code) if i.opname.endswith(("_GLOBAL", "_NAME"))})


print(uses(function.__code__)[:3])  # expect: [('IMPORT_NAME', 'os.path'), ('LOAD_GLOBAL', 'WORDS'), ('LOAD_GLOBAL', 'len')]
print(uses(function.__code__)[3:])  # expect: [('LOAD_GLOBAL', 'str'), ('STORE_GLOBAL', 'total')]
print(pdb.find_first_executable_line(function.__code__) - function.__code__.co_firstlineno)  # expect: 2

module = compile("import a.b, c as d\nfrom ..e import f, g as h\nfrom i import *\nclass K: pass\ndel d", "m", "exec")
print(list(dis._find_imports(module)))  # expect: [('a.b', 0, None), ('c', 0, None), ('e', 2, ('f', 'g')), ('i', 0, ('*',))]
print(sorted(dis._find_store_names(module)))  # expect: ['K', 'a', 'd', 'f', 'h']
print(module.co_names)  # expect: ('a.b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'K')

# More names than an argument of one byte can tell
many = "\n".join(f" v{i} = w{i}" for i in range(300))
code = compile(f"def f():\n global {', '.join(f'v{i}' for i in range(300))}\n{many}", "m", "exec").co_consts[0]
print(len(uses(code)), uses(code)[-1])  # expect: 600 ('STORE_GLOBAL', 'v99')
print(2 * len(list(code.co_positions())) == len(code.co_code) == list(code.co_lines())[-1][1])  # expect: True

# Tables of data are quick.
print(len(compile(repr(list(range(30000))), "m", "exec").co_consts))  # expect: 29746
