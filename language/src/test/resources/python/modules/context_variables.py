import contextvars


def fails(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ": " + str(e)[:24])
    else:
        print("no error")


v = contextvars.ContextVar("v", default=0)
w = contextvars.ContextVar("w")
print(v.get(), v.get(5), v.name)  # expect: 0 5 v
fails(w.get)  # expect: LookupError: <ContextVar name='w' at 
t = v.set(1)
print(v.get(), t.old_value, t.var is v)  # expect: 1 <Token.MISSING> True
c = contextvars.copy_context()
v.set(2)
print(c[v], v.get(), c.run(v.get), v in c, w in c, len(c) >= 1)  # expect: 1 2 1 True False True
v.reset(t)
print(v.get())  # expect: 0
fails(v.reset, t)  # expect: RuntimeError: <Token used var=<Context
fails(v.reset, 1)  # expect: TypeError: expected an instance of 
fails(c.run)  # expect: TypeError: run() missing 1 required


def change():
    w.set("in c")
    return w.get()


print(c.run(change), c[w], c.get(w))  # expect: in c in c in c
fails(w.get)  # expect: LookupError: <ContextVar name='w' at 
fails(c.run, c.run, change)  # expect: RuntimeError: cannot enter context: <_
fails(c.__getitem__, 1)  # expect: TypeError: a ContextVar key was exp
with v.set(9):
    print(v.get())  # expect: 9
print(v.get(), dict(c.items())[v])  # expect: 0 1
fails(contextvars.Token)  # expect: RuntimeError: Tokens can only be creat
fails(contextvars.ContextVar, 1)  # expect: TypeError: context variable name mu
