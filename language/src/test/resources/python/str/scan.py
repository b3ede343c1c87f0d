import hashlib

tests = ["isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "islower", "isupper", "isprintable", "isascii"]


def ask(c):
    return (
        c.isalpha(),
        c.isalnum(),
        c.isdecimal(),
        c.isdigit(),
        c.isnumeric(),
        c.isspace(),
        c.islower(),
        c.isupper(),
        c.isprintable(),
        c.isascii(),
        c.upper(),
        c.lower(),
        c.strip(),
        c.lstrip(),
        c.rstrip(),
        c.startswith("a"),
        c.endswith("z"),
        c.find("b"),
        c.find("", 1),
        c.find("c", -1),
    )


class Text(str):
    pass


# One site for each method sees all kinds of strings, and answers as the method does when it is called in another way.
texts = [chr(i) for i in range(0x180)] + ["", "ab", "zb z", " x", "x ", "\u20ac", "\U0001d7d8", "\ud800", Text("b"), Text(" c ")]
for round in range(3):
    for t in texts:
        got = ask(t)
        wanted = tuple(getattr(t, n)() for n in tests + ["upper", "lower", "strip", "lstrip", "rstrip"])
        wanted += tuple(str.__dict__[n](t, *a) for n, a in (("startswith", ["a"]), ("endswith", ["z"]), ("find", ["b"]), ("find", ["", 1]), ("find", ["c", -1])))
        assert got == wanted, (t, got, wanted)
print(ascii(["\xdf".upper(), "\xff".upper(), "\xb5".upper(), "\u0130".lower()]))  # expect: ['SS', '\u0178', '\u039c', 'i\u0307']
print(hashlib.sha256("".join(repr(ask(t)) for t in texts).encode("utf-8", "surrogatepass")).hexdigest())  # expect: 8e1c9f90cec0464b93f0249ed93fea765fa1bdf53639b1659439fd65c7b601d9


def affixes(s, p):
    return s.startswith(p), s.endswith(p), s.find(p), s.find(p, 2), s.find(p, 1 << 70), s.find(p, True)


found = [affixes(s, p) for s in ("", "abcabc", "\u20acabc\u20ac", Text("abc")) for p in ("", "a", "abc", "bc", "\u20ac", Text("c"), "abcabcd")]
print(hashlib.sha256(repr(found).encode()).hexdigest())  # expect: 27bdf6fd982737207d610bf9567b33f961db035b70a098e49f46432a08a98191
print(found[7], found[11], found[18])  # expect: (True, True, 0, 2, -1, 1) (False, False, -1, -1, -1, -1) (True, True, 0, 4, -1, 4)
errors = []
for call in (lambda: "a".startswith(1), lambda: "a".find(None), lambda: "a".find("a", "b"), lambda: "a".strip(1)):
    try:
        call()
    except TypeError as e:
        errors.append(str(e))
print(errors)  # expect: ['startswith first arg must be str or a tuple of str, not int', 'find() argument 1 must be str, not None', 'slice indices must be integers or None or have an __index__ method', 'strip arg must be None or str']

table = {ord("a"): "x", ord("b"): None, ord("c"): 0xE9, ord("d"): "\u20ac", ord("e"): "two", ord("f"): 0x1F600, ord("g"): True}
for s in ("", "a", "b", "c", "g", "aac", "aaxd", "xabxcdef", "\xe9a", "aa\u20acb"):
    errors.append(s.translate(table))
print(ascii(errors[4:]))  # expect: ['', 'x', '', '\xe9', '\x01', 'xx\xe9', 'xxx\u20ac', 'xxx\xe9\u20actwo\U0001f600', '\xe9x', 'xx\u20ac']


class Table:
    def __init__(self):
        self.asked = []

    def __getitem__(self, c):
        self.asked.append(chr(c))
        if c == 0x7A:
            raise KeyError(c)
        if c == 0x79:
            raise ValueError(c)
        return c + 1


t = Table()
print("abazz".translate(t), t.asked)  # expect: bcbzz ['a', 'b', 'z']
try:
    "ay".translate(t)
except ValueError as e:
    print("error", e)  # expect: error 121
for bad in (-1, 0x110000, 1 << 70, 1.5, b"x"):
    try:
        "xa".translate({97: bad})
    except (ValueError, TypeError) as e:
        errors.append((type(e).__name__, str(e)))
print(errors[-5:-1])  # expect: [('ValueError', 'character mapping must be in range(0x110000)'), ('ValueError', 'character mapping must be in range(0x110000)'), ('ValueError', 'character mapping must be in range(0x110000)'), ('TypeError', 'character mapping must return integer, None or str')]
print("abcdef"[::-1], "a"[::-1], ""[::-1], "\u20acab"[::-1], "abcdef"[5:0:-2])  # expect: fedcba a  ba€ fdb
