"""To which lines control goes from a test, as tools for coverage find it: they follow co_code from where a branch goes to the next line."""
import dis
import sys

E = sys.monitoring.events
TOOL = 2
ALWAYS = {dis.opmap[n] for n in ("JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT", "JUMP_FORWARD")}
JUMPS = set(dis.hasjrel)
EXTENDED, CACHE, RETURN = dis.opmap["EXTENDED_ARG"], dis.opmap["CACHE"], dis.opmap["RETURN_VALUE"]


def arcs(function, *calls):
    code = function.__code__
    lines = {i: n for a, b, n in code.co_lines() if n for i in range(a, b, 2)}
    found = set()

    def follow(source, offset):
        argument = 0
        while offset < len(code.co_code):
            operation, low = code.co_code[offset], code.co_code[offset + 1]
            if operation == EXTENDED:
                argument = (argument | low) << 8
                offset += 2
                continue
            line = lines.get(offset)
            if operation != CACHE and line and line != source:
                return line - code.co_firstlineno
            if operation in ALWAYS:
                argument |= low
                offset += 2
                while offset < len(code.co_code) and code.co_code[offset] == CACHE:
                    offset += 2
                offset += 2 * (-argument if "BACKWARD" in dis.opname[operation] else argument)
                argument = 0
                continue
            if operation in JUMPS:
                return None
            if operation == RETURN:
                return "end"
            offset += 2
            argument = 0

    def branch(code, source, target):
        to = follow(lines[source], target)
        if to is not None:
            found.add(f"{lines[source] - code.co_firstlineno}-{to}")

    sys.monitoring.use_tool_id(TOOL, "arcs")
    for event in (E.BRANCH_LEFT, E.BRANCH_RIGHT):
        sys.monitoring.register_callback(TOOL, event, branch)
    sys.monitoring.set_local_events(TOOL, code, E.BRANCH_LEFT | E.BRANCH_RIGHT)
    for arguments in calls:
        function(*arguments)
    sys.monitoring.set_local_events(TOOL, code, 0)
    sys.monitoring.free_tool_id(TOOL)
    return " ".join(sorted(found, key=lambda arc: [int(n) if n != "end" else 99 for n in arc.split("-")]))


def loops(values):
    w = 0
    for v in values:
        if v == 1: continue
        if v == 2: break
        if v == 3: return v
        w = v
    while values:
        values = values[1:]
        if len(values) == 1: continue
        if w: w = 0
    return w


print(arcs(loops, ([1, 0],), ([2],)))  # expect: 2-3 2-7 3-2 3-4 4-5 4-7 5-6 7-8 7-11 9-7 9-10 10-7
print(arcs(loops, ([0, 3, 4],)))  # expect: 2-3 3-4 4-5 5-6 5-end


def ends(a, b):
    if a and b:
        return 1
    if a: c = 1
    else: c = 2
    if not a or b: return c
    if c:
        d = 3


print(arcs(ends, (1, 0)))  # expect: 1-3 3-5 5-6 6-7
print(arcs(ends, (1, 1), (0, 0)))  # expect: 1-2 1-3 3-4 5-end


def guarded(a):
    with memoryview(b""):
        if a == 1: return 1
        if a == 2: a = 3
    try:
        if a == 3: return 2
    finally:
        b = a
    try:
        int(a)
    except TypeError:
        if a is None: return
    except (ValueError, KeyError):
        a = 7
    else:
        if b == 4: b = 5


for a in 1, 2, 4, None, "x":
    print(arcs(guarded, (a,)))
# expect: 2-1
# expect: 2-3 3-1 5-7
# expect: 2-3 3-1 5-7 15-end
# expect: 2-3 3-1 5-7 10-11 11-end
# expect: 2-3 3-1 5-7 10-12 12-13


# Jumps that are too far for an argument of one byte
many = "\n".join(f"  a = b{i}(a, [{i}])" for i in range(40))
names = {f"b{i}": lambda a, b: a for i in range(40)}
exec(f"def far(v):\n for a in v:\n  if a: continue\n  if a is None: break\n{many}\n if v: return 1\n return 2", names)
print(arcs(names["far"], ([0, 1],), ([None],)))  # expect: 1-2 1-44 2-1 2-3 3-4 3-44 44-end
code = names["far"].__code__
print(all(0 <= i.argval < len(code.co_code) for i in dis.get_instructions(code) if i.opcode in JUMPS))  # expect: True
back = [i.argval for i in dis.get_instructions(code) if i.opname == "JUMP_BACKWARD"]
print({i.opname for i in dis.get_instructions(code) if i.offset in back})  # expect: {'EXTENDED_ARG'}


# What declares and does nothing is no line.
def declared():
    a: int
    a = 1
    b: str
    return a


class Declared:
    x: int
    y: int = 1


print([n - declared.__code__.co_firstlineno for _, _, n in declared.__code__.co_lines()])  # expect: [0, 2, 4]
seen = []


def trace(frame, event, arg):
    if event == "line":
        seen.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return trace


sys.settrace(trace)
declared()
sys.settrace(None)
print(seen, list(Declared.__annotations__))  # expect: [2, 4] ['x', 'y']
