def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


import re

m = re.match(r"(?P<year>\d{4})-(\d\d)(x)?", "2024-05!")
print(m, m.group(), m.group(1, 2, 3), m.groups(), m.groups(""), m.groupdict(), m["year"], m[2])  # expect: <re.Match object; span=(0, 7), match='2024-05'> 2024-05 ('2024', '05', None) ('2024', '05', None) ('2024', '05', '') {'year': '2024'} 2024 05
print(m.start(), m.end(2), m.span("year"), m.span(3), m.lastindex, m.lastgroup, m.regs, m.pos, m.endpos, m.string, m.re.pattern)  # expect: 0 7 (0, 4) (-1, -1) 2 None ((0, 7), (0, 4), (5, 7), (-1, -1)) 0 8 2024-05! (?P<year>\d{4})-(\d\d)(x)?
print(m.expand(r"\2/\1 \g<year>"), bool(m), m.re is re.compile(m.re.pattern))  # expect: 05/2024 2024 True True
print(re.search("b+", "aabbb").span(), re.fullmatch("a+", "aab"), re.fullmatch("a|ab", "ab").group(), re.match("b", "ab"), re.search("^b", "a\nb", re.M).start())  # expect: (2, 5) None ab None 2
print(re.findall(r"\w+", "héllo wörld_1"), re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"(a)|b", "ab"), re.findall("", "ab"), re.findall(rb"[a-c]+", b"xabcx"))  # expect: ['héllo', 'wörld_1'] [('a', '1'), ('b', '')] ['a', ''] ['', '', ''] [b'abc']
print([x.span() for x in re.finditer(r"a*", "baac")], re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"), re.split(r"x*", "axbc"), re.split(",", "a,b,c", maxsplit=1))  # expect: [(0, 0), (1, 3), (3, 3), (4, 4)] ['a', 'b', 'c'] ['a', ',', 'b'] ['', 'a', '', 'b', 'c', ''] ['a', 'b,c']
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper(), "banana"), re.subn("a", "-", "banana", count=2), re.sub("x*", "-", "abxd"), re.sub(r"(?P<n>b)", r"[\g<n>\g<0>]", "abc"))  # expect: world hello bAnAnA ('b-n-na', 2) -a-b--d- a[bb]c
print(re.sub(b"a", b"x", b"banana"), re.sub("é", "e", "étéé"), re.sub(r"\.", r"\\.", "a.b"), re.sub("(a)|b", r"\1-", "ab"))  # expect: b'bxnxnx' etee a\.b a--
print(re.compile("a.c", re.S | re.I), re.compile(b"a"), re.compile("a", re.A | re.X).flags, re.compile("(a)(?P<b>b)").groups, dict(re.compile("(a)(?P<b>b)").groupindex))  # expect: re.compile('a.c', re.IGNORECASE|re.DOTALL) re.compile(b'a') 320 2 {'b': 2}
print(re.findall(r"(?i)straße|ÉT", "STRASSE STRAßE ét"), re.findall(r"(?<=a)b|(?<!a)c", "abcc"), re.findall(r"(?:(a)|(b))(?(1)x|y)", "axbyay"), re.findall(r"(?>a+)b|a++c", "aab aac"), re.findall(r"\b\w", "ab cd"))  # expect: ['STRAßE', 'ét'] ['b', 'c', 'c'] [('a', ''), ('', 'b')] ['aab', 'aac'] ['a', 'c']
print(repr(re.escape("a.b*c[é] \n")), re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), hash(re.compile("a")) == hash(re.compile("a")))  # expect: 'a\\.b\\*c\\[é\\]\\ \\\n' True False True
p = re.compile("b")
print(p.search("abcb", 2).span(), p.match("abc", 1).span(), p.search("abc", 0, 1), re.compile("^b").match("ab", 1), re.compile("b$").search("abc", 0, 2).span(), p.findall("bbb", 1))  # expect: (3, 4) (1, 2) None None (1, 2) ['b', 'b']
s = re.compile(r"\w").scanner("ab")
print(s.match().group(), s.search().group(), s.match(), s.pattern.pattern)  # expect: a b None \w
print(len(re.match(r"(?:a|b)*", "ab" * 100000).group()), len(re.match(r"(a|b)*?$", "ab" * 50000).group()))  # expect: 200000 100000
print(re.search("[^a-z]", "abcÉ").group(), re.findall("[а-я]+", "Привет мир", re.I), re.search(r"\d+", "٣٤").group(), re.search(r"\d", "٣", re.A), re.findall(r"\s", "a\u2003b\xa0"))  # expect: É ['Привет', 'мир'] ٣٤ None ['\u2003', '\xa0']
print(error(lambda: re.compile("(")))  # expect: PatternError: missing ), unterminated subpattern at position 0
print(error(lambda: re.compile("a**")))  # expect: PatternError: multiple repeat at position 2
print(error(lambda: re.compile("[a")))  # expect: PatternError: unterminated character set at position 0
print(error(lambda: re.compile("(?P<a>x)(?P<a>y)")))  # expect: PatternError: redefinition of group name 'a' as group 2; was group 1 at position 12
print(error(lambda: re.match("a", b"a")))  # expect: TypeError: cannot use a string pattern on a bytes-like object
print(error(lambda: re.match(b"a", "a")))  # expect: TypeError: cannot use a bytes pattern on a string-like object
print(error(lambda: re.match("a", 1)))  # expect: TypeError: expected string or bytes-like object, got 'int'
print(error(lambda: m.group(7)))  # expect: IndexError: no such group
print(error(lambda: m.group("nope")))  # expect: IndexError: no such group
print(error(lambda: re.sub("a", 1, "a")))  # expect: TypeError: decoding to str: need a bytes-like object, int found
print(error(lambda: re.sub("a", lambda m: 1, "a")))  # expect: TypeError: sequence item 0: expected str instance, int found
print(error(lambda: re.sub("a", r"\1", "a")))  # expect: PatternError: invalid group reference 1 at position 1
print(error(lambda: re.sub("(a)", r"\g<x>", "a")))  # expect: IndexError: unknown group name 'x'
