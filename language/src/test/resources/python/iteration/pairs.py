# Tuples of enumerate and zip, made and taken apart; subclasses with a __next__ of their own.
import itertools
for strict in (False, True):
    for a,b in (([1,2],[3]),([1],[2,3]),([1,2],[3,4]),([],[]),([],[1])):
        try:
            r=[]
            for x in zip(a,b,strict=strict): r.append(x)
            print(r)
        except ValueError as e: print(e, r)
class It:
    def __init__(s,n): s.n=n
    def __iter__(s): return s
    def __next__(s):
        if s.n==0: raise StopIteration
        s.n-=1; return s.n
print([p for p in zip(It(3), "abcd", {1:2,3:4,5:6}, (i for i in range(9)))])
for i,x in enumerate(It(2), 2**63-2): print(i,x)
for i,x in enumerate("ab", 2**63-1): print(i,x)
for i,x in enumerate("ab", 2**70): print(i,x)
e=enumerate("abc"); print(next(e), list(e), e.__reduce__()[1][1])
e=enumerate("abc", 2**63-1); print(next(e), e.__reduce__()[1][1])
class E(enumerate):
    def __next__(s): return "x"
it=E("ab")
print(next(it), [y for _,y in zip(range(3), it)])
class Z(zip):
    def __next__(s): raise StopIteration
print([y for y in Z("ab","c")])
def f(n):
    r=[]
    for i in range(n):
        for x,(y,z) in enumerate(zip("abc", range(i))): r.append((x,y,z))
    return r
print(len(f(5)))
for i in range(300): f(20)
print(len(f(5)))
for z in zip(): print(z)
print(list(zip(*[range(3)]*9)))
for q in zip(*[range(3)]*9): print(q)
def g():
    for a in (zip("ab","cd"), zip("ab","cd","ef"), zip("a")):
        for t in a: yield t
print(list(g()))
try:
    for a,b in [(1,2,3)]: pass
except ValueError as e: print(e)
try:
    for a,b in [[1]]: pass
except ValueError as e: print(e)
for a,b in ["xy",[1,2],(3,4),{5:6,7:8}]: print(a,b)
it=iter([1,2,3])
for x in it:
    for y in it: pass
print(x,y)
def bad():
    raise StopIteration
try:
    print([x for x in map(lambda v: bad(), [1])])
except RuntimeError as e: print(e)
class I2:
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i
print([x for x in I2()])

# expect: [(1, 3)]
# expect: [(1, 2)]
# expect: [(1, 3), (2, 4)]
# expect: []
# expect: []
# expect: zip() argument 2 is shorter than argument 1 [(1, 3)]
# expect: zip() argument 2 is longer than argument 1 [(1, 2)]
# expect: [(1, 3), (2, 4)]
# expect: []
# expect: zip() argument 2 is longer than argument 1 []
# expect: [(2, 'a', 1, 0), (1, 'b', 3, 1), (0, 'c', 5, 2)]
# expect: 9223372036854775806 1
# expect: 9223372036854775807 0
# expect: 9223372036854775807 a
# expect: 9223372036854775808 b
# expect: 1180591620717411303424 a
# expect: 1180591620717411303425 b
# expect: (0, 'a') [(1, 'b'), (2, 'c')] 3
# expect: (9223372036854775807, 'a') 9223372036854775808
# expect: x ['x', 'x', 'x']
# expect: []
# expect: 9
# expect: 9
# expect: [(0, 0, 0, 0, 0, 0, 0, 0, 0), (1, 1, 1, 1, 1, 1, 1, 1, 1), (2, 2, 2, 2, 2, 2, 2, 2, 2)]
# expect: (0, 0, 0, 0, 0, 0, 0, 0, 0)
# expect: (1, 1, 1, 1, 1, 1, 1, 1, 1)
# expect: (2, 2, 2, 2, 2, 2, 2, 2, 2)
# expect: [('a', 'c'), ('b', 'd'), ('a', 'c', 'e'), ('b', 'd', 'f'), ('a',)]
# expect: too many values to unpack (expected 2, got 3)
# expect: not enough values to unpack (expected 2, got 1)
# expect: x y
# expect: 1 2
# expect: 3 4
# expect: 5 7
# expect: 1 3
# expect: []
# expect: [0, 1, 2]
