def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


b = b"Hello World"
print(b.lower(), b.upper(), b.swapcase(), b"ab cd".title(), b"aBC".capitalize(), b"\xe9A".lower())  # expect: b'hello world' b'HELLO WORLD' b'hELLO wORLD' b'Ab Cd' b'Abc' b'\xe9a'
print(b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"W"), b.count(b"l"), b.count(108), b.find(b"x"), b.find(b"o", 5, -1))  # expect: 4 7 4 6 3 3 -1 7
print(b.startswith(b"He"), b.startswith((b"x", b"H")), b.endswith(b"ld"), b.removeprefix(b"Hello "), b.removesuffix(b"d"), b"o W" in b, 72 in b)  # expect: True True True b'World' b'Hello Worl' True True
print(b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b"ab".replace(b"", b"-"), b.split(), b.split(b"o"), b.split(b"o", 1), b" a  b ".split(), b"a b c".rsplit(None, 1))  # expect: b'HeLLo WorLd' b'Helo World' b'-a-b-' [b'Hello', b'World'] [b'Hell', b' W', b'rld'] [b'Hell', b' World'] [b'a', b'b'] [b'a b', b'c']
print(b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True), b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"), b"abc".partition(b"x"))  # expect: [b'a', b'b', b'c'] [b'a\n', b'b'] (b'a', b'-', b'b-c') (b'a-b', b'-', b'c') (b'abc', b'', b'')
print(b"ab".ljust(4) + b"|", b"ab".rjust(4, b"*"), b"ab".center(5), b"-1".zfill(4), b"a\tb".expandtabs(4), b"  a ".strip(), b"xax".strip(b"x"), b"abc".lstrip(b"a"))  # expect: b'ab  |' b'**ab' b'  ab ' b'-001' b'a   b' b'a' b'a' b'bc'
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"))  # expect: b'a,b,c' b'xyc' b'ac'
print(b"abc".isalpha(), b"ab1".isalnum(), b"12".isdigit(), b" \n".isspace(), b"ab".islower(), b"AB".isupper(), b"Ab".istitle(), b"\x80".isascii(), b"".isascii(), b"\xe9".isalpha())  # expect: True True True True True True True False True False
print(b[0], b[-1], b[1:4], b[::-2], len(b), b * 2, 2 * b"a", b"a" + b"b", b"a" + bytearray(b"b"), list(b"ab"))  # expect: 72 100 b'ell' b'drWolH' 11 b'Hello WorldHello World' b'aa' b'ab' b'ab' [97, 98]
print(b"a" < b"b", b"a" == b"a", b"a" == "a", b"a" == bytearray(b"a"), b"\xff" > b"a", b"ab" < b"b", b"" == b"", hash(b"ab") == hash(bytes([97, 98])))  # expect: True True False True True True True True
print(repr(b"it's"), repr(b'"'), repr(b"'\""), repr(b"\x00\t\n\r\\\x7f\xff"), str(b"a"), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"))  # expect: b"it's" b'"' b'\'"' b'\x00\t\n\r\\\x7f\xff' b'a' é é
print(b"abc".hex(), b"abcde".hex("-"), b"abcde".hex(":", 2), b"abcde".hex(":", -2), bytes.fromhex("61 62\n63"), bytes.fromhex(b"6162"))  # expect: 616263 61-62-63-64-65 61:6263:6465 6162:6364:65 b'abc' b'ab'
print(b"%d %s %b %c %r %a %x %5.1f|%-4s|" % (1, b"s", b"b", 99, "é", "é", 255, 2.5, b"ab"), b"%(a)s" % {b"a": b"x"}, b"%%" % ())  # expect: b"1 s b c '\\xe9' '\\xe9' ff   2.5|ab  |" b'x' b'%'
print(error(lambda: b"a".index(b"x")))  # expect: ValueError: subsection not found
print(error(lambda: b"a".find("a")))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
print(error(lambda: b"a".find(256)))  # expect: ValueError: byte must be in range(0, 256)
print(error(lambda: b"a".split(b"")))  # expect: ValueError: empty separator
print(error(lambda: b",".join(["a"])))  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
print(error(lambda: b"a" + "a"))  # expect: TypeError: can't concat str to bytes
key = "a"
print(error(lambda: b"a"[key]))  # expect: TypeError: byte indices must be integers or slices, not str
print(error(lambda: b"a"[5]))  # expect: IndexError: index out of range
print(error(lambda: b"a".ljust(3, b"ab")))  # expect: TypeError: ljust(): argument 2 must be a byte string of length 1, not a bytes object of length 2
print(error(lambda: b"a".ljust(3, "a")))  # expect: TypeError: ljust() argument 2 must be a byte string of length 1, not str
print(error(lambda: b"a".translate(b"x")))  # expect: ValueError: translation table must be 256 characters long
print(error(lambda: bytes.fromhex("6")))  # expect: ValueError: fromhex() arg must contain an even number of hexadecimal digits
print(error(lambda: bytes.fromhex("6g")))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
print(error(lambda: b"a".hex("ab")))  # expect: ValueError: sep must be length 1.
print(error(lambda: b"%c" % "a"))  # expect: TypeError: %c requires an integer in range(256) or a single byte, not str
print(error(lambda: b"%s" % "a"))  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
print(error(lambda: b"a".startswith("a")))  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
print(error(lambda: "a" in b"a"))  # expect: TypeError: a bytes-like object is required, not 'str'
print(error(lambda: bytes.lower(bytearray(b"A"))))  # expect: TypeError: descriptor 'lower' for 'bytes' objects doesn't apply to a 'bytearray' object
