import types_ext, gc
P = types_ext.Point
p = P(3, 4, label="hi")
print(p, p.x, p.y, p.tag, p.label, p.sum, p.ro, P.__doc__, P.__name__, P.__module__, P.__mro__)
p.x = 6; p.tag = 5; p.label = [1]; print(p, p.tag)
for code in ("p.y = 1", "p.tag = 'a'", "p.tag = 2**40", "del p.x", "p.zz = 1", "del p.sum", "p.ro = 1", "P()", "P('a', 1)", "p < 3", "p[5]", "P.norm()", "P.norm(3)", "P.__new__(int)", "types_ext.Count()", "class X(types_ext.Count): pass", "types_ext.raise_own()", "p + 1", "p.x()", "P.x.__get__(3)"):
    try: exec(code); print(code, "ok")
    except BaseException as e: print(code, type(e).__name__, e)
del p.label
try: p.label
except AttributeError as e: print(e)
p.label = "L"
print(p + P(1, 1), p == P(6, 0), p != P(6, 0), p < P(7, 0), hash(p), len(p), list(p), p[0], p[-1], bool(P(0, 1)), p(1, k=2), p(5))
print(p.norm() > 7, P.make(), P.static(1), p.state(1, 2), P(1, 2).state())
p.sum = 9; print(p)
class Q(P):
    def __init__(self, a): super().__init__(a, a); self.extra = 1
    def __len__(self): return 7
q = Q(2); print(q, q.extra, len(q), isinstance(q, P))
print(list(types_ext.count(5)), next(types_ext.count(1)), types_ext.Count)
print(sorted(n for n in vars(P) if n not in ("__weakref__", "__dict__")))
before = types_ext.deallocated()
for i in range(100): P(1, 2, [i])
for i in range(4): gc.collect()
print(types_ext.deallocated() - before >= 95)
p.label = p
for action in (lambda: repr(p), lambda: repr([p])):
    try: action()
    except RecursionError as e: print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))
p.label = None; print(p)
