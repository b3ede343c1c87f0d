"""A step of an asynchronous generator that nobody awaits is warned of when it is dropped."""
import gc
import warnings


async def source():
    yield 1


def texts(use):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        use(source())
        gc.collect()
    return [str(w.message) for w in seen]


print(texts(lambda g: g.asend(None) and None))  # expect: ["coroutine method 'asend' of 'source' was never awaited"]
print(texts(lambda g: g.__anext__() and None))  # expect: ["coroutine method 'asend' of 'source' was never awaited"]
print(texts(lambda g: g.athrow(OSError) and None))  # expect: ["coroutine method 'athrow' of 'source' was never awaited"]
print(texts(lambda g: g.aclose() and None))  # expect: ["coroutine method 'aclose' of 'source' was never awaited"]
print(texts(lambda g: g.aclose().close()))  # expect: []


def step(g):
    try:
        g.asend(None).send(None)
    except StopIteration as e:
        print(e.value)  # expect: 1


print(texts(step))  # expect: []
