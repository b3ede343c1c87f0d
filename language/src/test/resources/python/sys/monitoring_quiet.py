# What every tool has disabled is not reported, until somebody asks for it again.
import sys
from collections import Counter

monitoring = sys.monitoring
E = monitoring.events
heard = []
few = {"start count", "start produce", "return count", "return produce", "call count"}
COUNTED, LINES, CALLS = 1, 2, 3


def listener(name, answer):
    def callback(code, place, *rest):
        if code in (count.__code__, produce.__code__):
            heard.append(f"{name} {code.co_name}")
        return answer

    return callback


def produce(n):
    k = 0
    while k < n:
        if k & 1:
            yield k
        else:
            yield -k
        k += 1


def count(n):
    total = 0
    for k in produce(n):
        if k > 0:
            total += k
        else:
            total -= abs(k)
    return total


def show(rounds=3):
    heard.clear()
    for _ in range(rounds):
        count(4)
    print(*(f"{name} {n}," for name, n in sorted(Counter(heard).items()) if name in few), sorted({*heard} - few))


for tool in (COUNTED, LINES, CALLS):
    monitoring.use_tool_id(tool, f"tool {tool}")
events = {"start": E.PY_START, "yield": E.PY_YIELD, "resume": E.PY_RESUME, "return": E.PY_RETURN, "line": E.LINE}
for name, event in events.items():
    monitoring.register_callback(COUNTED, event, listener(name, monitoring.DISABLE))
monitoring.set_events(COUNTED, sum(events.values()))
show()  # expect: return count 1, return produce 1, start count 1, start produce 1, ['line count', 'line produce', 'resume produce', 'yield produce']
show()  # expect: []
monitoring.restart_events()
show(1)  # expect: return count 1, return produce 1, start count 1, start produce 1, ['line count', 'line produce', 'resume produce', 'yield produce']
show()  # expect: []

# Another tool that wants lines of one function, for as long as it does.
monitoring.set_events(COUNTED, 0)
monitoring.register_callback(LINES, E.LINE, listener("also", None))
monitoring.set_local_events(LINES, count.__code__, E.LINE)
show(1)  # expect: ['also count']
monitoring.set_local_events(LINES, count.__code__, 0)
show(1)  # expect: []

# A callback that comes later, for an event that was wanted all the time.
monitoring.set_events(CALLS, E.CALL)
show(1)  # expect: []
monitoring.register_callback(CALLS, E.CALL, listener("call", None))
show(1)  # expect: call count 3, []
monitoring.set_events(CALLS, 0)
show(1)  # expect: []

# With fewer events asked for, and with all of them again.
monitoring.register_callback(COUNTED, E.PY_RETURN, listener("return", None))
monitoring.restart_events()
monitoring.set_events(COUNTED, E.PY_RETURN)
show(1)  # expect: return count 1, return produce 1, []
for name, event in events.items():
    monitoring.register_callback(COUNTED, event, listener(name, None))
monitoring.set_events(COUNTED, sum(events.values()))
show(2)  # expect: return count 2, return produce 2, start count 2, start produce 2, ['line count', 'line produce', 'resume produce', 'yield produce']
for tool in (COUNTED, LINES, CALLS):
    monitoring.free_tool_id(tool)
show()  # expect: []


# Functions of sys.setprofile and sys.settrace hear of what no tool wants.
def profile(frame, event, argument):
    if frame.f_code in (count.__code__, produce.__code__):
        heard.append(f"{event} {frame.f_code.co_name}")


sys.setprofile(profile)
show(1)  # expect: call count 1, return count 1, return produce 5, ['c_call count', 'c_return count', 'call produce']
sys.setprofile(None)


def trace(frame, event, argument):
    if frame.f_code is count.__code__:
        heard.append(f"{event} {frame.f_lineno - count.__code__.co_firstlineno}")
        return trace


sys.settrace(trace)
show(1)  # expect: ['call 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 6', 'line 7', 'return 7']
sys.settrace(None)
show()  # expect: []
