def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


s = "aé中😀"
for name in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-7", "utf-8-sig", "utf-16", "utf-32"):
    e = s.encode(name)
    assert e.decode(name) == s, name
print(s.encode(), s.encode("utf-16-le"), s.encode("utf-32-be"), s.encode("utf-7"), s.encode("utf-16"))  # expect: b'a\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80' b'a\x00\xe9\x00-N=\xd8\x00\xde' b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00N-\x00\x01\xf6\x00' b'a+AOlOLdg93gA-' b'\xff\xfea\x00\xe9\x00-N=\xd8\x00\xde'
print(s.encode("unicode_escape"), s.encode("raw_unicode_escape"), ascii(rb"\x41\u00e9\N{DIGIT ONE}\101\n".decode("unicode_escape")), rb"\u0041\x".decode("raw_unicode_escape"))  # expect: b'a\\xe9\\u4e2d\\U0001f600' b'a\xe9\\u4e2d\\U0001f600' 'A\xe91A\n' A\x
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"), s.encode("latin-1", "namereplace"))  # expect: b'a' b'a???' b'a\\xe9\\u4e2d\\U0001f600' b'a&#233;&#20013;&#128512;' b'a\xe9\\N{CJK UNIFIED IDEOGRAPH-4E2D}\\N{GRINNING FACE}'
print(b"a\xff\xc3\xa9\xe4".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xff".decode("utf-8", "backslashreplace"), ascii(b"a\xff".decode("utf-8", "surrogateescape")), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))  # expect: a�é� ab a\xff 'a\udcff' '\ud800'
print("a\udcff".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), "\ud800".encode("utf-16-le", "surrogatepass"))  # expect: b'a\xff' b'\xed\xa0\x80' b'\x00\xd8'
print("é".encode("cp1252"), b"\x80".decode("cp1252"), "я".encode("koi8-r"), b"\xd1".decode("koi8-r"), "é".encode("cp437"))  # expect: b'\xe9' € b'\xd1' я b'\x82'
print(error(lambda: s.encode("ascii")))  # expect: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)
print(error(lambda: "中文a".encode("latin-1")))  # expect: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256)
print(error(lambda: "\ud800\udfff".encode()))  # expect: UnicodeEncodeError: 'utf-8' codec can't encode characters in position 0-1: surrogates not allowed
print(error(lambda: b"\xff".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(error(lambda: b"a\xc3".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data
print(error(lambda: b"a\xe4\xb8x".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 1-2: invalid continuation byte
print(error(lambda: b"\xed\xa0\x80".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
print(error(lambda: b"\xf5".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf5 in position 0: invalid start byte
print(error(lambda: b"\xe0\x80\x80".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: invalid continuation byte
print(error(lambda: b"a\x80".decode("ascii")))  # expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)
print(error(lambda: b"\x00\xd8".decode("utf-16-le")))  # expect: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
print(error(lambda: b"\x00\xd8a\x00".decode("utf-16-le")))  # expect: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate
print(error(lambda: b"abc".decode("utf-16-le")))  # expect: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x63 in position 2: truncated data
print(error(lambda: b"\x00\x00\x11\x00".decode("utf-32-le")))  # expect: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
print(error(lambda: rb"\x4".decode("unicode_escape")))  # expect: UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
print(error(lambda: rb"\N{NOPE}".decode("unicode_escape")))  # expect: UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name
print(error(lambda: "é".encode("nope")))  # expect: LookupError: unknown encoding: nope
print(error(lambda: "é".encode("ascii", "nope")))  # expect: LookupError: unknown error handler name 'nope'
print(error(lambda: "a".encode("hex")))  # expect: LookupError: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
print(error(lambda: "中".encode("cp1252")))  # expect: UnicodeEncodeError: 'charmap' codec can't encode character '\u4e2d' in position 0: character maps to <undefined>
print(error(lambda: b"+AGE!".decode("utf-7")))  # expect: a!
try:
    b"ab\xff\xfecd".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)  # expect: utf-8 b'ab\xff\xfecd' 2 3 invalid start byte
try:
    "abé中c".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)  # expect: ascii 'ab\xe9\u4e2dc' 2 4 ordinal not in range(128)

# UTF-8 of every size and of every length up to a few characters, whole, cut short and in pieces.
import codecs
import itertools

checked = 0
for letters in itertools.product("a\x7f\x80é\xff߿ࠀ漢\uffff😀\U0010ffff", repeat=3):
    text = "".join(letters)
    data = text.encode()
    assert data == b"".join(c.encode() for c in text), text
    assert data.decode() == text == (b"ab" + data).decode()[2:], text
    decoder = codecs.getincrementaldecoder("utf-8")()
    assert "".join(decoder.decode(data[i : i + 1]) for i in range(len(data))) == text
    for end in range(len(data)):
        prefix = data[:end].decode(errors="ignore")
        assert text.startswith(prefix) and codecs.utf_8_decode(data[:end])[0] == prefix, text
        checked += 1
    for bad in (b"\x80", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff", b"\xe0\x80a"):
        assert (data + bad).decode(errors="ignore") == text + ("a" if bad[-1:] == b"a" else ""), text
print(checked)  # expect: 9801
print(codecs.utf_8_decode(b"x\xe6\xbc"), codecs.utf_8_decode("é漢".encode()))  # expect: ('x', 1) ('é漢', 5)
print("é".ljust(4, "-"), "é".center(4, "漢"), "ab".rjust(5, "é"), "β".zfill(3), "-1".zfill(4))  # expect: é--- 漢é漢漢 éééab 00β -001
