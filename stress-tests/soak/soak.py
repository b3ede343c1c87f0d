"""Threads mix every mutation of shared objects, and every total that is promised must come out exactly.

    boomslang stress-tests/soak/soak.py [SECONDS] [THREADS] [SCENARIO ...]

Each scenario runs in rounds: its threads start together, work on fresh shared objects for a while, and end; then the
totals are checked. An exception that a scenario does not expect, a wrong total or a round that does not end fails the
run. See docs/memory-model.md for what is promised.
"""

import array
import copy
import itertools
import queue
import random
import sys
import threading
from collections import Counter, OrderedDict, defaultdict, deque
from xml.etree.ElementTree import Element, SubElement, TreeBuilder

from rounds import check, main, scenario

STEPS = 300


@scenario
def list_append_pop(threads):
    shared, taken = [], [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS):
            shared.append((me, i))
            if i % 3 == 0:
                shared.extend([(me, i, 1), (me, i, 2)])
            if i % 2:
                taken[me].append(shared.pop())
            if i % 50 == 0:
                shared.reverse()
            if i % 60 == 0:
                taken[me].append(shared.pop(0))
            for x in shared[:5]:
                check(type(x) is tuple, "foreign element", x)

    def done():
        everything = Counter(shared)
        for some in taken:
            everything.update(some)
        expected = Counter((t, i) for t in range(threads) for i in range(STEPS))
        expected.update((t, i, k) for t in range(threads) for i in range(0, STEPS, 3) for k in (1, 2))
        check(everything == expected, "elements lost or doubled", len(everything), len(expected))

    return work, done


@scenario
def list_kinds(threads):
    shared = [0] * 64
    kinds = (int, float, str, tuple)

    def work(me):
        rng = random.Random(me)
        values = (me, me + 0.5, str(me), (me,))
        for i in range(STEPS):
            shared[rng.randrange(64)] = values[rng.randrange(4)]
            x = shared[rng.randrange(64)]
            check(type(x) in kinds, "foreign element", x)
            if i % 20 == 0:
                copy = shared.copy()
                check(len(copy) == 64, "length", len(copy))
                for x in copy:
                    check(type(x) in kinds, "foreign element", x)
            if i % 90 == 0:
                shared[:] = [0] * 64

    return work, lambda: check(len(shared) == 64, "length", len(shared))


@scenario
def list_sort(threads):
    shared = list(range(200))

    class Key:
        def __init__(self, n):
            self.n = n

        def __lt__(self, other):
            return self.n < other.n

    def work(me):
        for i in range(STEPS // 20):
            try:
                if i % 3 == 0:
                    shared.sort(key=Key)
                elif i % 3 == 1:
                    shared.sort(reverse=True)
                else:
                    shared.sort()
            except ValueError as e:
                check("modified during sort" in str(e), e)
            shared[i] = shared[i] if i < len(shared) else 0
        sorted(shared)

    def done():
        pass

    def safely(me):
        try:
            work(me)
        except IndexError:
            pass  # The list is empty while another thread sorts it.

    return safely, done


@scenario
def dict_disjoint(threads):
    shared = {}

    def work(me):
        for i in range(STEPS):
            shared[me * STEPS + i] = i
            shared[f"{me}.{i}"] = me
        for i in range(0, STEPS, 2):
            check(shared.pop(me * STEPS + i) == i, "popped another's value")
            check(shared[f"{me}.{i}"] == me, "read another's value")

    def done():
        check(len(shared) == threads * (STEPS + STEPS // 2), "keys lost", len(shared))
        check(sum(v for k, v in shared.items() if type(k) is int)
              == threads * sum(range(1, STEPS, 2)), "values lost")

    return work, done


@scenario
def dict_contended(threads):
    shared = {}
    won = [0] * threads
    popped = [0] * threads

    class Hash:
        """Compares in Python, all in one bucket."""

        def __init__(self, n):
            self.n = n

        def __hash__(self):
            return 1 << 40

        def __eq__(self, other):
            return isinstance(other, Hash) and self.n == other.n

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            token = object()
            if shared.setdefault(i, token) is token:
                won[me] += 1
            key = Hash(rng.randrange(5))
            shared[key] = i
            shared.get(Hash(rng.randrange(5)))
            if shared.pop(Hash(rng.randrange(5)), None) is not None:
                popped[me] += 1
            if i % 40 == 0:
                try:
                    for k, v in shared.items():
                        check(k is not None and v is not None, "torn entry")
                except RuntimeError as e:
                    check("during iteration" in str(e), e)
                check(len(dict(shared)) <= STEPS + 5, "copy too large")

    def done():
        check(sum(won) == STEPS, "setdefault won", sum(won), "times")
        check(all(i in shared for i in range(STEPS)), "key lost")

    return work, done


@scenario
def dict_popitem(threads):
    shared = dict.fromkeys(range(threads * STEPS))
    got = [[] for _ in range(threads)]

    def work(me):
        while True:
            try:
                key, _ = shared.popitem()
            except KeyError:
                return
            got[me].append(key)

    def done():
        check(sorted(itertools.chain(*got)) == list(range(threads * STEPS)), "items lost or doubled")

    return work, done


@scenario
def set_mix(threads):
    shared, common = set(), set()
    got = [0] * threads

    def work(me):
        for i in range(STEPS):
            shared.add((me, i))
            common.add(i % 7)
            common.discard((i + 3) % 7)
            common.update({1, 2}, {3})
            common.difference_update({2})
            len(common | {8}), common & {1}, common.copy(), frozenset(common)
            if i % 5 == 0:
                got[me] += 1
                shared.pop()
            if i % 40 == 0:
                try:
                    for x in shared:
                        check(type(x) is tuple, "foreign element", x)
                except RuntimeError as e:
                    check("changed size" in str(e), e)

    return work, lambda: check(len(shared) == threads * STEPS - sum(got), "elements lost", len(shared))


@scenario
def deque_mix(threads):
    shared, bounded = deque(), deque(maxlen=10)
    got = [[] for _ in range(threads)]

    def work(me):
        for i in range(STEPS):
            (shared.append if i % 2 else shared.appendleft)((me, i))
            bounded.append(i)
            check(len(bounded) <= 10, "too long")
            if i % 3 == 0:
                got[me].append(shared.pop() if i % 2 else shared.popleft())
            if i % 30 == 0:
                shared.rotate(me)
                try:
                    for x in shared:
                        check(type(x) is tuple, "foreign element", x)
                except RuntimeError as e:
                    check("mutated during iteration" in str(e), e)

    def done():
        everything = Counter(shared) + Counter(itertools.chain(*got))
        check(everything == Counter((t, i) for t in range(threads) for i in range(STEPS)), "elements lost")

    return work, done


@scenario
def claims(threads):
    """Who removes an element has it, and nobody else; an element that only its owner removes is found, whatever others remove before it."""
    class Job:
        pass

    jobs = [Job() for _ in range(STEPS)]
    kinds = [range(STEPS), [f"job {i}" for i in range(STEPS)], [(i, "job") for i in range(STEPS)], jobs]
    lists, deques = [list(kind) for kind in kinds], [deque(kind) for kind in kinds]
    numbers = array.array("i", kinds[0])
    claimed = [[] for _ in range(threads)]

    def work(me):
        own = Job()
        for container, offered in zip(lists + deques, kinds + kinds):
            for element in offered:
                try:
                    container.remove(element)
                    claimed[me].append(element)
                except ValueError:
                    pass
                container.append(own)
                container.remove(own)
        for element in kinds[0]:
            try:
                numbers.remove(element)
                claimed[me].append(element)
            except ValueError:
                pass
            numbers.append(-me - 1)
            numbers.remove(-me - 1)

    def done():
        check(not any(lists) and not any(deques) and not numbers, "elements left")
        expected = Counter(element for kind in [*kinds, *kinds, kinds[0]] for element in kind)
        check(Counter(element for c in claimed for element in c) == expected, "claimed twice or by nobody")

    return work, done


@scenario
def elements(threads):
    """Elements of trees: children and attributes that several threads are the first to add, one element that all change, texts joined on demand."""
    fresh = [Element("e") for _ in range(STEPS)]
    builder = TreeBuilder()
    builder.start("root", {})
    for i in range(STEPS):
        builder.start("e", {})
        builder.data("some ")
        builder.data(str(i))
        builder.end("e")
    texts = builder.end("root")
    root = Element("root")

    def work(me):
        tag = f"t{me}"
        for i in range(STEPS):
            fresh[i].append(Element(tag))
            fresh[i].set(tag, "v")
            check(texts[i].text == f"some {i}", "another text")
            child = SubElement(root, tag, {"i": str(i)})
            root.insert(0, Element(tag, i="first"))
            if i % 3 == 0:
                root.remove(child)
            root.text, root.tail = tag, tag
            check(root.text[0] == root.tail[0] == "t", "another text")
            check(child.get("i") == str(i) and child.items() == [("i", str(i))], "another attribute")
            if i % 50 == 0:
                count = 2 * i + 1 - i // 3
                check(len(root.findall(tag)) >= count and sum(1 for _ in root.iter(tag)) >= 1 and root.find(tag) is not None, "children lost")
                check(sum(c.tag == tag for c in list(root)) >= count, "children lost")
                check(sum(c.tag == tag for c in copy.copy(root)[:]) >= count, "children lost")

    def done():
        tags = {f"t{t}" for t in range(threads)}
        for e in fresh:
            check(len(e) == threads and {c.tag for c in e} == tags == set(e.attrib), "first children lost", len(e))
        left = STEPS - (STEPS + 2) // 3
        check(Counter(c.tag for c in root) == {t: STEPS + left for t in tags}, "children lost")
        check(sum(c.get("i") == "first" for c in root) == threads * STEPS, "other children")

    return work, done


@scenario
def ordered_dict(threads):
    shared = OrderedDict()
    shared["fixed"] = -1

    def work(me):
        for i in range(STEPS):
            shared[me, i] = i
            shared.move_to_end((me, i), last=i % 2 == 0)
            check(shared["fixed"] == -1, "lost")
            if i % 4 == 0:
                check(shared.pop((me, i)) == i, "another's value")
            if i % 50 == 0:
                try:
                    for key in shared:
                        check(key is not None)
                    next(reversed(shared))
                except RuntimeError as e:
                    check("during iteration" in str(e), e)

    return work, lambda: check(len(shared) == 1 + threads * (STEPS - (STEPS + 3) // 4), "keys lost", len(shared))


@scenario
def default_dict_and_counter(threads):
    lists, counter, lock = defaultdict(list), Counter(), threading.Lock()

    def work(me):
        for i in range(STEPS):
            lists[i % 11].append(me)
            with lock:
                counter[i % 5] += 1
                counter.most_common(2)
            if i % 50 == 0:
                check(set(list(lists)) <= set(range(11)), "foreign keys")

    def done():
        check(sum(counter.values()) == threads * STEPS, "counts lost", counter)
        check(sum(map(len, lists.values())) == threads * STEPS, "elements lost")

    return work, done


@scenario
def snapshots(threads):
    """Each thread always has one key or two successive ones: whatever takes all at once sees that."""
    dicts = [{}, OrderedDict(), defaultdict(int), Counter()]
    elements, ring = set(), deque()
    takers = [list, tuple, sorted, set, frozenset, dict.fromkeys, deque, lambda c: [*c], lambda c: (*c, *()),
              lambda c: [].__iadd__(c), lambda c: eval(repr(c), {"defaultdict": lambda _, d: d, "OrderedDict": OrderedDict,
                                                                 "Counter": lambda d: d, "deque": deque, "int": int})]
    for me in range(threads):
        for d in dicts:
            d[me, 0] = me
        elements.add((me, 0))
        ring.append((me, 0))

    def whole(keys, what, ordered=True):
        seen = {}
        for t, n in keys:
            seen.setdefault(t, []).append(n)
        check(len(seen) == threads, "keys missing", what, sorted(seen))
        for t, numbers in seen.items():
            if not ordered:
                numbers.sort()
            check(numbers == list(range(numbers[0], numbers[0] + len(numbers))) and len(numbers) <= 2,
                  "not as at one moment", what, t, numbers)

    def work(me):
        for i in range(1, STEPS // 4):
            for d in dicts:
                d[me, i] = me
                del d[me, i - 1]
            elements.add((me, i))
            elements.discard((me, i - 1))
            if me == 0:
                ring.rotate()
            if i % 10 == 0:
                d = dicts[i // 10 % len(dicts)]
                take = takers[i // 10 % len(takers)]
                whole(take(d), (type(d), take), take not in (set, frozenset))
                whole(list(d.keys()), "keys")
                whole([k for k, v in sorted(d.items())], "items")
                whole({**d}, "**")
                whole(dict(d.items()), "dict of items")
                check(len(list(d.values())) >= threads and max(d.values()) == threads - 1, "values")
                check(sum(d.values()) >= sum(range(threads)), "sum of values")
                whole(take(elements), take, False)
                whole(elements | set(), "|", False)
                whole(elements - {1}, "-", False)
                check(len(take(ring)) == threads, "elements of a deque lost", take)

    def done():
        for d in dicts:
            check(sorted(d) == [(t, STEPS // 4 - 1) for t in range(threads)], "keys lost", type(d))

    return work, done


@scenario
def byte_array(threads):
    shared = bytearray()
    fixed = bytearray(64)

    def work(me):
        for i in range(STEPS):
            shared.append(me)
            shared.extend(b"ab")
            fixed[me] = i % 256
            check(fixed[me] == i % 256, "overwritten")
            shared.find(b"ba"), bytes(shared[:4]), len(shared)
            if i % 5 == 0:
                shared.pop()

    return work, lambda: check(len(shared) == threads * (3 * STEPS - (STEPS + 4) // 5), "bytes lost", len(shared))


@scenario
def extend_from_iterators(threads):
    shared = []

    def work(me):
        for i in range(STEPS // 5):
            shared.extend((me, 5 * i + k) for k in range(5))
            shared.extend(map(lambda k: (me, -k), (1, 2)))
            for x in shared[-3:]:
                check(type(x) is tuple, "foreign element", x)

    def done():
        check(len(shared) == threads * (STEPS // 5) * 7, "elements lost or doubled", len(shared))
        for t in range(threads):
            mine = [i for me, i in shared if me == t and i >= 0]
            check(mine == list(range(STEPS // 5 * 5)), "elements lost or out of order", t)

    return work, done


@scenario
def views(threads):
    memory = bytearray(8 * threads)
    bytes_of, longs = memoryview(memory), memoryview(memory).cast("q")

    def work(me):
        for i in range(STEPS):
            longs[me] = i << 40 | me
            check(longs[me] == i << 40 | me, "overwritten", me)
            part = bytes_of[8 * me : 8 * me + 8]
            check(int.from_bytes(part, sys.byteorder) == i << 40 | me, "other bytes", me)
            part[0:1], part.tobytes(), longs.tolist()
            part.release()

    def done():
        check(longs.tolist() == [(STEPS - 1) << 40 | me for me in range(threads)], "lost")

    return work, done


@scenario
def owners(threads):
    """Each thread fills containers of its own, which its neighbour then goes on with: objects change their owners all the time."""
    handed = [queue.SimpleQueue() for _ in range(threads)]
    total = [0] * threads

    def work(me):
        for i in range(STEPS // 4):
            some, table, elements = [], {}, set()
            for k in range(8):
                some.append(k)
                table[k] = me
                elements.add(k)
            handed[(me + 1) % threads].put((some, table, elements))
            some.append(8)
            table["giver"] = me
            elements.add("giver")
            others, table, elements = handed[me].get()
            others.append(9)
            others.append(10)
            others.pop()
            table["taker"] = me
            elements.add("taker")
            check(others[:8] == list(range(8)) and 9 in others, "elements lost", others)
            check(table["taker"] == me and len(table) >= 9, "entries lost", table)
            check("taker" in elements and len(elements) >= 9, "elements lost", elements)
            total[me] += 1

    return work, lambda: check(total == [STEPS // 4] * threads, "objects lost", total)


@scenario
def arrays(threads):
    shared = array.array("q")
    fixed = array.array("q", [0]) * 64

    def work(me):
        for i in range(STEPS):
            shared.append(me)
            fixed[me] = i
            check(fixed[me] == i, "overwritten")
            shared.tolist(), len(shared), shared[:3]
            if i % 5 == 0:
                shared.pop()

    return work, lambda: check(len(shared) == threads * (STEPS - (STEPS + 4) // 5), "elements lost", len(shared))


@scenario
def generators(threads):
    def numbers():
        yield from range(STEPS * 4)

    shared = numbers()
    seen = [[] for _ in range(threads)]
    refused = [0]

    def work(me):
        while True:
            try:
                seen[me].append(next(shared))
            except StopIteration:
                return
            except ValueError as e:
                check("already executing" in str(e), e)
                refused[0] += 1

    def done():
        check(sorted(itertools.chain(*seen)) == list(range(STEPS * 4)), "values lost or doubled")

    return work, done


@scenario
def iterators(threads):
    items = list(range(1000))
    shared = [iter(items), iter(dict.fromkeys(items)), iter(set(items)), iter(range(1000)), reversed(items),
              enumerate(items), zip(items, items), map(str, items), filter(None, items), itertools.count(),
              itertools.islice(items, 500), itertools.chain(items, items), itertools.cycle((1, 2))]
    counter = itertools.count()
    counts = [[] for _ in range(threads)]

    def work(me):
        rng = random.Random(me)
        for i in range(STEPS):
            try:
                next(shared[rng.randrange(len(shared))], None)
            except (RuntimeError, ValueError) as e:
                check("changed size" in str(e) or "already executing" in str(e), e)
            counts[me].append(next(counter))

    def done():
        check(sorted(itertools.chain(*counts)) == list(range(threads * STEPS)), "count() lost or doubled")

    return work, done


class Plain:
    shared_count = 0


@scenario
def attributes(threads):
    shared = [Plain() for _ in range(4)]

    def work(me):
        mine = f"own{me}"
        values = (me, me + 0.5, str(me))
        for i in range(STEPS):
            o = shared[i % 4]
            setattr(o, mine, i)
            check(getattr(o, mine) == i, "own attribute overwritten")
            o.common = values[i % 3]
            check(type(o.common) in (int, float, str), "foreign value", o.common)
            if i % 7 == 0:
                delattr(o, mine)
                check(not hasattr(o, mine), "deleted attribute is there")
                setattr(o, mine, i)
            if i % 60 == 0:
                check(mine in o.__dict__ and mine in vars(o), "missing in __dict__")
                try:
                    list(o.__dict__.items())
                except RuntimeError as e:
                    check("during iteration" in str(e), e)

    def done():
        for t in range(threads):
            for k, o in enumerate(shared):
                last = max(i for i in range(STEPS) if i % 4 == k)
                check(getattr(o, f"own{t}") == last, "lost update", getattr(o, f"own{t}"), last)

    return work, done


@scenario
def classes(threads):
    class Base:
        def method(self):
            return 0

    class Derived(Base):
        pass

    class Other(Base):
        pass

    o = Derived()

    def work(me):
        for i in range(STEPS):
            setattr(Base, f"c{me}", i)
            check(getattr(o, f"c{me}") == i, "stale class variable")
            if i % 10 == 0:
                n = me * STEPS + i
                Base.method = lambda self, n=n: n
            check(type(o.method()) is int, "foreign method")
            if i % 20 == 0:
                o.__class__ = Other if i % 40 else Derived
                setattr(o, f"a{me}", i)
                check(getattr(o, f"a{me}") == i, "lost attribute")
            if i % 30 == 0:
                delattr(Base, f"c{me}")
                check(not hasattr(Derived, f"c{me}"), "deleted class variable is there")
            if i % 100 == 0:
                type("Made", (Base,), {"x": i})().method()
                Base.__subclasses__()

    def done():
        for t in range(threads):
            check(getattr(o, f"a{t}") == max(range(0, STEPS, 20)), "lost attribute")

    return work, done


@scenario
def dict_replacement(threads):
    o = Plain()
    o.own = [0] * threads

    def work(me):
        for i in range(STEPS):
            if me == 0 and i % 20 == 0:
                with lock:
                    o.__dict__ = dict(o.__dict__)
            else:
                with lock:
                    setattr(o, f"k{me}", i)
            o.__dict__.get("own")

    lock = threading.Lock()

    def done():
        for t in range(1, threads):
            check(getattr(o, f"k{t}") == STEPS - 1, "lost update")

    return work, done


GLOBAL = 0


@scenario
def module_globals(threads):
    names = globals()

    def work(me):
        global GLOBAL
        for i in range(STEPS):
            GLOBAL = me
            check(0 <= GLOBAL < threads, "foreign global", GLOBAL)
            names[f"_g{me}"] = i
            check(eval(f"_g{me}") == i, "stale global")
            if i % 10 == 0:
                del names[f"_g{me}"]
                check(f"_g{me}" not in names, "deleted global is there")
                names[f"_g{me}"] = i

    return work, lambda: [names.pop(f"_g{t}") for t in range(threads)]


@scenario
def strings(threads):
    parts = ["ab", "cd"] * 20

    def work(me):
        for i in range(STEPS // 3):
            parts[i % 40] = str(me) * (i % 5)
            text = "".join(parts)
            check(set(text) <= set("abcd0123456789"), "foreign text", text)
            "%s" % parts, str(parts), repr(tuple(parts)), f"{parts}"
            " ".join(str(n) for n in list(parts)).split()

    return work, lambda: None


@scenario
def locks(threads):
    total, moved = [0], [0]
    lock, rlock, condition = threading.Lock(), threading.RLock(), threading.Condition()
    semaphore = threading.Semaphore(2)
    inside = [0]
    turn = [0]

    def work(me):
        for i in range(STEPS // 3):
            with lock:
                total[0] += 1
            with rlock, rlock:
                moved.append(moved.pop())
            with semaphore:
                with lock:
                    inside[0] += 1
                    check(inside[0] <= 2, "too many inside")
                with lock:
                    inside[0] -= 1
        for i in range(3):
            with condition:
                check(condition.wait_for(lambda: turn[0] % threads == me, timeout=60), "no turn")
                turn[0] += 1
                condition.notify_all()

    def done():
        check(total == [threads * (STEPS // 3)], "counts lost", total)
        check(turn == [threads * 3], "turns", turn)

    return work, done


if __name__ == "__main__":
    sys.exit(main())
