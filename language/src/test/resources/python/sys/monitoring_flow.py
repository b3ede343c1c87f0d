"""Branches, jumps, and handled exceptions as tools of sys.monitoring see them."""
import sys

E = sys.monitoring.events
TOOL = 1


def branches(n):
    for i in range(n):
        if i:
            x = 1
        else:
            x = 2
    while n:
        n -= 1
    match n:
        case 1:
            pass
        case 0:
            x = 3
    if n:
        return 1
    return x


def exceptions():
    try:
        try:
            1 / 0
        except KeyError:
            pass
    except ZeroDivisionError:
        pass


def raises_again():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise
    except ZeroDivisionError:
        pass


def line(code, offset):
    for start, end, number in code.co_lines():
        if start <= offset < end:
            return number - code.co_firstlineno


log = []
sys.monitoring.use_tool_id(TOOL, "test")
for event, name in {E.BRANCH_LEFT: "left", E.BRANCH_RIGHT: "right", E.JUMP: "jump"}.items():
    sys.monitoring.register_callback(TOOL, event, lambda c, a, b, n=name: log.append((n, line(c, a), line(c, b))))
sys.monitoring.set_local_events(TOOL, branches.__code__, E.BRANCH_LEFT | E.BRANCH_RIGHT | E.JUMP)
branches(2)
sys.monitoring.set_local_events(TOOL, branches.__code__, 0)
for entry in log:
    print(*entry)
# expect: left 1 1
# expect: right 2 5
# expect: jump 5 1
# expect: left 1 1
# expect: left 2 3
# expect: jump 3 1
# expect: right 1 6
# expect: left 6 7
# expect: jump 7 6
# expect: left 6 7
# expect: jump 7 6
# expect: right 6 8
# expect: right 9 11
# expect: left 11 12
# expect: right 13 15

offsets = {(source, way) for source, left, right in branches.__code__.co_branches() for way in (left, right)}
log.clear()
sys.monitoring.register_callback(TOOL, E.BRANCH, lambda c, a, b: log.append((a, b)))
sys.monitoring.set_events(TOOL, E.BRANCH)
branches(2)
sys.monitoring.set_events(TOOL, 0)
print(len(log), set(log) <= offsets)  # expect: 11 True

for event, name in {E.RAISE: "raise", E.RERAISE: "reraise", E.EXCEPTION_HANDLED: "handled"}.items():
    sys.monitoring.register_callback(TOOL, event, lambda c, a, e, n=name: log.append(n))
for function in exceptions, raises_again:
    log.clear()
    sys.monitoring.set_events(TOOL, E.RAISE | E.RERAISE | E.EXCEPTION_HANDLED)
    function()
    sys.monitoring.set_events(TOOL, 0)
    # CPython reports handlers that the compiler adds as well: one more pair for what is raised again in a handler.
    print(log[:2], log[-2:], len(log) % 2)
# expect: ['raise', 'handled'] ['reraise', 'handled'] 0
# expect: ['raise', 'handled'] ['reraise', 'handled'] 0
sys.monitoring.free_tool_id(TOOL)
