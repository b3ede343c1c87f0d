# What goes into generators, coroutines and asynchronous generators, and comes out.
def a():
    x = yield 1
    print("got", x)
    try:
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("err", e); z = yield "handled"; print(z)
    return 5
g=a(); print(next(g), g.send("s"), g.throw(ValueError("v")))
try: g.send(None)
except StopIteration as e: print(e.value)
g=a(); print(next(g), next(g)); 
try: next(g)
except StopIteration as e: print(e.value)
def d():
    r = yield from a(); print("r", r); yield None; return 7
for v in d(): print(v)
g=d(); next(g); print(g.send(3)); print(g.throw(ValueError(1)))
import asyncio
async def co():
    try: raise KeyError
    except KeyError:
        await asyncio.sleep(0)
        import sys; print(sys.exception().__class__)
async def ag():
    for i in range(3):
        got = yield i
        if got: print("sent", got)
async def main():
    await asyncio.gather(co(), co())
    print([x async for x in ag()])
    it=ag(); print(await it.__anext__(), await it.asend("q"), await it.asend(None))
asyncio.run(main())
def outer():
    try: raise ValueError
    except ValueError:
        for i in inner(): pass
        import sys; print(sys.exception().__class__)
def inner():
    import sys
    yield 1; print(sys.exception().__class__); yield 2
outer()
import threading
def counter():
    n=0
    while True:
        yield n; n+=1
c=counter(); seen=[]
def work():
    for _ in range(20000):
        try: seen.append(next(c))
        except ValueError: pass
ts=[threading.Thread(target=work) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(len(set(seen))==len(seen))

# expect: got s
# expect: err v
# expect: 1 2 handled
# expect: None
# expect: 5
# expect: got None
# expect: 1 2
# expect: got None
# expect: 5
# expect: 1
# expect: got None
# expect: 2
# expect: got None
# expect: r 5
# expect: None
# expect: got 3
# expect: 2
# expect: err 1
# expect: handled
# expect: <class 'KeyError'>
# expect: <class 'KeyError'>
# expect: [0, 1, 2]
# expect: sent q
# expect: 0 1 2
# expect: <class 'ValueError'>
# expect: <class 'ValueError'>
# expect: True
