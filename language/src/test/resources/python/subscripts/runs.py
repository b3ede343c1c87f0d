import hashlib

# Slices of strings, tuples and bytes are cut in place; each site here sees them all, and others.


class T(str):
    pass


class U(tuple):
    pass


class B(bytes):
    pass


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def cut(s, a, b):
    return s[a:b]


def cut1(s, a, b):
    return s[a:b:1]


def head(s, b):
    return s[:b]


def tail(s, a):
    return s[a:]


def whole(s):
    return s[:]


def step(s, a, b, c):
    return s[a:b:c]


seqs = ("", "a", "hello", "h\u20acllo", "\U0001f600bc", T("hello"), (), (1,), (1, 2, 3), U((1, 2, 3)), b"", b"a", b"hello", B(b"hello"), [1, 2, 3], bytearray(b"abc"), range(5))
bounds = (None, 0, 1, 2, 3, 9, -1, -2, -9, 1 << 40, -(1 << 40), 1 << 70, -(1 << 70), True, I(1))
out = []
for s in seqs:
    for a in bounds:
        out.append((head(s, a), tail(s, a)))
        for b in bounds:
            x = cut(s, a, b)
            assert x == cut1(s, a, b) == s.__getitem__(slice(a, b)), (s, a, b)
            out.append((x, type(x).__name__))
            for c in (None, 1, 2, -1, True):
                out.append(step(s, a, b, c))
    w = whole(s)
    out.append((w == s, w is s, type(w).__name__))
print(hashlib.sha256(ascii(out).encode()).hexdigest())  # expect: d44248eb8ad9c90716436914ee821e5e6618cb4fb90a38eb558c20fbbf0578f3
errors = []
for call in (lambda: "abc"[0:"a"], lambda: (1, 2)[0:1:0], lambda: b"abc"[1.5:]):
    try:
        call()
    except (TypeError, ValueError) as e:
        errors.append((type(e).__name__, str(e)))
print(errors)  # expect: [('TypeError', 'slice indices must be integers or None or have an __index__ method'), ('ValueError', 'slice step cannot be zero'), ('TypeError', 'slice indices must be integers or None or have an __index__ method')]
s, t = "abc", (1, 2)
print(s[:] is s, t[:] is t, s[1:1] == "", t[5:] == (), s[0:1] is s[0:1], "abcdef"[2:4])  # expect: True True True True True cd
