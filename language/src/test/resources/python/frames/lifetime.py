# Frame objects of activations that run, have ended, or are suspended; asked for once and again and again.
import sys
import threading


def leaf(depth):
    return sys._getframe(depth)


def caller(n):
    total = n * 2
    frame = leaf(1)
    assert frame is sys._getframe() and frame.f_locals["total"] == total
    total += 1
    return frame


def outermost(n):
    return caller(n)


def names(frame):
    found = []
    while frame.f_code.co_name != "<module>":
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    return names(sys._getframe())


def middle():
    return inner()


def here():
    return sys._getframe(1).f_lineno - sys._getframe(1).f_code.co_firstlineno


def lines():
    first = here()
    try:
        raise ValueError
    except ValueError:
        second = here()
    return first, second, here()


def suspended():
    for _ in range(2):
        yield sys._getframe(), here(), sys._getframe().f_back.f_code.co_name


def resume(generator):
    return next(generator)


for i in range(300):
    frame = outermost(i)
    seen = frame.f_code.co_name, frame.f_locals["total"] - 2 * i, frame.f_back.f_code.co_name, frame.f_back.f_locals["n"] - i
    assert seen == ("caller", 1, "outermost", 0), seen
    assert middle() == ["inner", "middle"], middle()
    assert lines() == (1, 5, 6), lines()
    generator = suspended()
    (one, line, by), (two, again, module) = resume(generator), next(generator)
    assert one is two is generator.gi_frame and line == again == 2 and (by, module) == ("resume", "<module>")
    assert one.f_back is None
    assert not list(generator)
    assert one.f_back is None and one.f_locals["_"] == 1 and generator.gi_frame is None


def waiting():
    local = "waiting's"
    started.set()
    done.wait()
    return local


def other():
    waiting()


for i in range(3):
    started, done = threading.Event(), threading.Event()
    thread = threading.Thread(target=other)
    thread.start()
    started.wait()
    stack = []
    while "wait" not in stack:
        frame = sys._current_frames()[thread.ident]
        stack = []
        while frame:
            stack.append(frame.f_code.co_name)
            frame = frame.f_back
    done.set()
    thread.join()
    print(stack[stack.index("waiting") : stack.index("run")])
# expect: ['waiting', 'other']
# expect: ['waiting', 'other']
# expect: ['waiting', 'other']


def snapshot(a, b=2):
    c = a + b
    return locals()


print(snapshot(1), snapshot(5, b=3))  # expect: {'a': 1, 'b': 2, 'c': 3} {'a': 5, 'b': 3, 'c': 8}
