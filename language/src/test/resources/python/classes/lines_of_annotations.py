"""Tracing tells of the line of a class again where the functions for its annotations are made."""
import sys

source = '''
class A:
    x = 1
    def f(self): pass
class B:
    y: int = 1
    z = 2
class C: w: int = 3
@(lambda c: c)
class D:
    v: int
    if True:
        u: str
'''


def trace(frame, event, argument):
    if frame.f_code.co_filename == "m":
        print(frame.f_code.co_name, event, frame.f_lineno)
        return trace


code = compile(source, "m", "exec")
sys.settrace(trace)
exec(code, {"__name__": "m"})
sys.settrace(None)
# expect: <module> call 0
# expect: <module> line 2
# expect: A call 2
# expect: A line 2
# expect: A line 3
# expect: A line 4
# expect: A return 4
# expect: <module> line 5
# expect: B call 5
# expect: B line 5
# expect: B line 6
# expect: B line 7
# expect: B line 5
# expect: B return 5
# expect: <module> line 8
# expect: C call 8
# expect: C line 8
# expect: C return 8
# expect: <module> line 9
# expect: <module> line 10
# expect: D call 9
# expect: D line 9
# expect: D line 12
# expect: D line 13
# expect: D line 9
# expect: D return 9
# expect: <module> line 9
# expect: <lambda> call 9
# expect: <lambda> line 9
# expect: <lambda> return 9
# expect: <module> line 10
# expect: <module> return 10
