import hello
print(hello.__doc__, hello.answer, hello.echo, hello.echo.__doc__)
print(hello.echo([1]), hello.echo("x"), hello.echo(None), hello.echo(2**70), hello.echo(1.5), hello.echo(True))
print(hello.add(1, 2), hello.add(5))
print(hello.greet("bob", times=3))
print(hello.fast(1, "a", 2.5, None, [1], 6))
print(hello.fastkw(1, 2, x=3, y="z"))
for f in (hello.fail, hello.bad_null, hello.bad_result, lambda: hello.add(), lambda: hello.add("x"), lambda: hello.greet(), lambda: hello.greet("a", 1, 2), lambda: hello.greet("a", other=1), lambda: hello.greet(1), lambda: hello.add(1,2,3), lambda: hello.greet("a", name="b"), lambda: hello.echo(), lambda: hello.add(1.5), lambda: hello.greet("a", times=2**40), lambda: hello.fail(1), lambda: hello.greet("a\0b")):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__))
print(hello.call(lambda a, b: a * b))
class A: pass
a = A()
print(hello.echo(a) is a)
