"""Property-based tests: shrinking to known least examples, strategies, composition, stateful machines, reproducible runs, and threads."""
import datetime
import threading
from hypothesis import HealthCheck, Phase, assume, example, find, given, note, settings, strategies as st
from hypothesis.errors import NoSuchExample, Unsatisfiable
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test, Bundle

base = settings(database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), max_examples=100)
settings.register_profile("smoke", base)
settings.load_profile("smoke")
for name, strategy, condition in [
    ("int", st.integers(), lambda x: x > 1000), ("negative", st.integers(), lambda x: x < -7), ("list", st.lists(st.integers()), lambda x: sum(x) >= 100),
    ("text", st.text(), lambda s: len(s) >= 3), ("float", st.floats(allow_nan=False), lambda x: x > 1.5), ("tuple", st.tuples(st.booleans(), st.binary()), lambda t: t[0] and len(t[1]) > 1),
    ("dict", st.dictionaries(st.integers(), st.text()), lambda d: len(d) > 2), ("date", st.dates(), lambda d: d.year > 2010), ("set", st.sets(st.integers(0, 9)), lambda s: len(s) > 3),
    ("one_of", st.one_of(st.none(), st.text("abc", min_size=2)), lambda x: x is not None), ("flat", st.integers(1, 5).flatmap(lambda n: st.lists(st.just(n), min_size=n, max_size=n)), lambda x: len(x) > 2),
    ("sampled", st.sampled_from("xyz"), lambda c: c != "x"), ("recursive", st.recursive(st.booleans(), lambda s: st.lists(s, max_size=3), max_leaves=8), lambda x: isinstance(x, list) and len(x) > 1),
    ("fraction", st.fractions(), lambda f: f > 1 and f.denominator > 2), ("regex", st.from_regex(r"\A[a-c]{2,4}-\d+\Z"), lambda s: True), ("permutation", st.permutations(range(4)), lambda p: p[0] > p[1]),
]:
    print(name, repr(find(strategy, condition, settings=base)))
try:
    find(st.integers(0, 5), lambda x: x > 9, settings=base)
except NoSuchExample as e:
    print("none", type(e).__name__)
calls = []


@given(st.lists(st.integers()), st.data())
@example([1], None)
def sorting(xs, data):
    calls.append(len(xs))
    if data is not None and xs:
        assert data.draw(st.sampled_from(xs)) in xs
    assert sorted(sorted(xs)) == sorted(xs)


@given(st.integers(), st.integers())
def fails(a, b):
    assume(a != b)
    note(f"noted {a}")
    assert a + b < 50 or a < 10


sorting()
print(len(calls) > 50, calls[0])
for _ in range(2):
    try:
        fails()
    except AssertionError as e:
        print("falsified", e.__notes__)


@st.composite
def pairs(draw, limit):
    a = draw(st.integers(0, limit))
    return a, draw(st.integers(a, limit))


@given(pairs(9), st.builds(complex, st.integers(0, 3), imag=st.just(2)), st.from_type(list[int]), st.datetimes(min_value=datetime.datetime(2000, 1, 1)))
def typed(pair, c, ints, when):
    assert pair[0] <= pair[1] <= 9 and c.imag == 2 and all(type(i) is int for i in ints) and when.year >= 2000


typed()


class Queue(RuleBasedStateMachine):
    items = Bundle("items")

    def __init__(self):
        super().__init__()
        self.content = []

    @rule(target=items, x=st.integers(0, 5))
    def push(self, x):
        self.content.append(x)
        return x

    @rule(x=items)
    def drop(self, x):
        if x in self.content:
            self.content.remove(x)

    @invariant()
    def short(self):
        assert len(self.content) < 4


try:
    run_state_machine_as_test(Queue, settings=settings(base, stateful_step_count=20))
except AssertionError as e:
    print("machine", len(e.__notes__) > 0)
results = []
threads = [threading.Thread(target=lambda: results.append(find(st.lists(st.integers()), lambda x: sum(x) >= 10, settings=base))) for _ in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
print(results)
