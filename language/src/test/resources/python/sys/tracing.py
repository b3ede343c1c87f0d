# Trace functions see calls, lines, exceptions and returns, and may move control.
import sys


def run(function, trace):
    sys.settrace(trace)
    try:
        function()
    finally:
        sys.settrace(None)


def sample():
    total = 0
    for i in range(2):
        if i:
            total += i
    try:
        {}["x"]
    except KeyError:
        pass
    return total


events = []


def record(frame, event, arg):
    if frame.f_code is sample.__code__:
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return record


run(sample, record)
print(events[:5])  # expect: [('call', 0), ('line', 1), ('line', 2), ('line', 3), ('line', 2)]
print(events[5:8])  # expect: [('line', 3), ('line', 4), ('line', 2)]
print(events[8:])  # expect: [('line', 5), ('line', 6), ('exception', 6), ('line', 7), ('line', 8), ('line', 9), ('return', 9)]

reached = []


def jumpy():
    reached.append(1)
    with open("/dev/null"):
        reached.append(3)
    reached.append(4)


def jump(frame, event, arg):
    if event == "line" and frame.f_code is jumpy.__code__:
        if frame.f_lineno - frame.f_code.co_firstlineno == 1:
            frame.f_lineno += 3
            return None
    return jump


run(jumpy, jump)
print(reached)  # expect: [4]


def refuse(frame, event, arg):
    if event == "line" and frame.f_code is jumpy.__code__:
        sys.settrace(None)
        try:
            frame.f_lineno = frame.f_code.co_firstlineno + 3
        except ValueError as e:
            reached.append("refused")
    return refuse


reached.clear()
run(jumpy, refuse)
print(reached)  # expect: ['refused', 1, 3, 4]

monitoring = sys.monitoring
monitoring.use_tool_id(3, "sample")
seen = []
monitoring.register_callback(3, monitoring.events.LINE, lambda code, line: seen.append(line - code.co_firstlineno))
monitoring.register_callback(3, monitoring.events.PY_RETURN, lambda code, offset, value: seen.append(value))
monitoring.set_local_events(3, sample.__code__, monitoring.events.LINE | monitoring.events.PY_RETURN)
sample()
print(seen)  # expect: [1, 2, 3, 2, 3, 4, 2, 5, 6, 7, 8, 9, 1]
monitoring.free_tool_id(3)
sample()
print(len(seen))  # expect: 13
