"""more-itertools, toolz, sortedcontainers and cachetools: lazy sequences, pipelines, sorted sets, caches; four threads."""
import operator
import threading
import cachetools
import cachetools.func
import more_itertools as more
import toolz
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet
from toolz import curried

print(list(more.chunked(range(7), 3)), list(more.windowed("abcde", 3, step=2)), list(more.interleave_longest("ab", range(3))), more.one([5]), list(more.collapse([1, [2, (3, "ab")]])), list(more.split_at("a-b-c", lambda c: c == "-")), more.partition(str.isdigit, "a1b2")[1].__next__())
peek = more.peekable(range(5))
print(peek.peek(), next(peek), peek[1:3], list(peek), bool(peek), more.spy("abc", 2)[0], list(more.stagger(range(3))), list(more.distinct_permutations([1, 0, 1])), list(more.set_partitions("abc", 2)), more.ilen(x for x in "abc"), list(more.run_length.encode("aab")), list(more.consecutive_groups([1, 2, 4]).__next__()))
try:
    more.one([])
except ValueError as e:
    print(e)
try:
    list(more.strictly_n("abc", 2))
except ValueError as e:
    print(e)
print(list(more.bucket(["a1", "b1", "a2"], key=lambda s: s[0])["a"]), more.map_reduce("abca", str.upper, lambda c: 1, sum), list(more.seekable("abc")), more.nth_product(8, "ab", range(5)), list(more.numeric_range(1.0, 2.0, 0.25)), more.numeric_range(0, 10, 3)[-1], list(more.roundrobin("ABC", "D")), more.first_true([0, None, 3]), list(more.sieve(20)), list(more.factor(360)))
print(toolz.pipe(range(10), curried.filter(lambda x: x % 2), curried.map(lambda x: x * x), list), toolz.groupby(len, ["a", "bb", "c"]), toolz.merge_with(sum, {"a": 1}, {"a": 2, "b": 3}), toolz.get_in(["a", 0, "b"], {"a": [{"b": 5}]}), toolz.update_in({"a": {"b": 1}}, ["a", "b"], lambda x: x + 1), toolz.reduceby(len, operator.add, ["a", "bb", "c"]), list(toolz.sliding_window(2, range(4))), list(toolz.join(0, [(1, "a")], 0, [(1, "b")])), toolz.countby(bool, [0, 1, 2]), toolz.thread_last(1, (operator.add, 2), (pow, 2)), toolz.juxt(min, max)([3, 1, 2]), toolz.compose_left(str.strip, len)("  ab "))
add = toolz.curry(lambda a, b, c=3: a + b + c)
print(add(1)(2), add(b=5)(1), toolz.do(print, 1), toolz.memoize(lambda x: x)(4), toolz.excepts(ZeroDivisionError, lambda x: 1 / x, lambda e: str(e))(0), list(toolz.topk(2, [4, 1, 9])), toolz.accumulate(operator.mul, [1, 2, 3]).__next__(), list(toolz.diff([1, 2], [1, 3])), list(toolz.unique(["a", "A"], key=str.lower)))
numbers = SortedList([5, 1, 4])
numbers.update([3, 3])
print(numbers, numbers.bisect_left(3), numbers.count(3), list(numbers.irange(2, 4)), numbers.pop(0), numbers[-2:], list(SortedKeyList("bca", key=lambda c: -ord(c))), SortedDict(b=1, a=2).peekitem(0), SortedDict({3: 1, 1: 2}).keys()[0], SortedSet("hello") & set("lo"), SortedSet([3, 1])[0])
try:
    numbers.remove(99)
except ValueError as e:
    print(e)
clock = iter(range(100))
for cache in (cachetools.LRUCache(2), cachetools.FIFOCache(2), cachetools.LFUCache(2), cachetools.TTLCache(2, 5, timer=lambda: next(clock)), cachetools.RRCache(2, choice=min)):
    for key in "abacad":
        cache[key] = cache.get(key, 0) + 1
    print(type(cache).__name__, dict(sorted(cache.items())), cache.currsize)
calls = []
@cachetools.cached(cachetools.LRUCache(64), lock=threading.Lock(), info=True)
def square(n):
    calls.append(n)
    return n * n
shared = SortedList()
lock = threading.Lock()
def work(start):
    for n in range(start, start + 50):
        with lock:
            shared.add(square(n % 32))
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(shared), sum(shared), len(set(calls)), square.cache_info().currsize, cachetools.func.lru_cache(maxsize=2)(len)("abc"), cachetools.keys.hashkey(1, a=2))
