# What tracers and sys.monitoring see of decorated definitions, and of lines that a generator is suspended in.
import sys

source = """
class C:
    @property
    def p(self):
        return 1
    @staticmethod
    @property
    def q(): pass
@(lambda c: c)
class D:
    x = 1
def h():
    for a in range(2):
        x = (yield) if a else 2
        [b for b in range(2)]
list(h())
"""
code = compile(source, "X", "exec")
lines = []


def line(code, number):
    if code.co_filename != "X":
        return sys.monitoring.DISABLE
    lines.append(f"{code.co_name[0]}{number}")


sys.monitoring.use_tool_id(3, "lines")
sys.monitoring.register_callback(3, sys.monitoring.events.LINE, line)
sys.monitoring.set_events(3, sys.monitoring.events.LINE)
exec(code, {})
sys.monitoring.set_events(3, 0)
sys.monitoring.free_tool_id(3)
print(*lines)  # expect: <2 C3 C4 C3 C4 C6 C7 C8 C7 C6 C8 <9 <10 D11 <9 <10 <12 <16 h13 h14 h15 h13 h14 h15 h13
traced = []


def trace(frame, event, argument):
    if frame.f_code.co_filename == "X":
        if event == "line":
            traced.append(f"{frame.f_code.co_name[0]}{frame.f_lineno}")
        return trace


sys.settrace(trace)
exec(code, {})
sys.settrace(None)
print(*traced)  # expect: <2 C2 C3 C4 C3 C4 C6 C7 C8 C7 C6 C8 <9 <10 D9 D11 <9 <9 <10 <12 <16 h13 h14 h15 h15 h15 h13 h14 h15 h15 h15 h13
