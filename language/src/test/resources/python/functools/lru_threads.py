import functools
import threading

# Hits, misses and size add up when threads share a cache; no result is ever another argument's.
calls = []


@functools.lru_cache(maxsize=50)
def square(x):
    calls.append(x)
    return x * x


wrong = []


def work(seed):
    for i in range(3000):
        x = (i * seed) % 80
        if square(x) != x * x:
            wrong.append(x)


threads = [threading.Thread(target=work, args=(s,)) for s in (1, 3, 7, 9)]
for t in threads:
    t.start()
for t in threads:
    t.join()
info = square.cache_info()
print(wrong, info.hits + info.misses, info.misses == len(calls), info.currsize)  # expect: [] 12000 True 50

# A cleared cache starts anew; the methods bind.
square.cache_clear()
print(square.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=50, currsize=0)


class Shape:
    @functools.lru_cache(maxsize=None)
    def area(self, k=1):
        return k * 2

    half = functools.partial(lambda factor, self: (factor, type(self).__name__), 0.5)


s = Shape()
print(s.area(), s.area(k=3), s.area(), Shape.area.cache_info().hits)  # expect: 2 6 2 1
print(s.half())  # expect: (0.5, 'Shape')

# Calls from one place with partials of different forms.
_ = functools.Placeholder


def show(*args, **kw):
    return args, kw


forms = [functools.partial(show, 1), functools.partial(show, _, 2), functools.partial(show, k=3), functools.partial(show)]
for _ in range(3):
    for p in forms:
        last = p(9)
    print(last, [p(9) for p in forms])
# expect: ((9,), {}) [((1, 9), {}), ((9, 2), {}), ((9,), {'k': 3}), ((9,), {})]
# expect: ((9,), {}) [((1, 9), {}), ((9, 2), {}), ((9,), {'k': 3}), ((9,), {})]
# expect: ((9,), {}) [((1, 9), {}), ((9, 2), {}), ((9,), {'k': 3}), ((9,), {})]
