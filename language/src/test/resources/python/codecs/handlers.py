def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


import codecs


def spell(e):
    if isinstance(e, UnicodeEncodeError):
        return "[" + str(e.end - e.start) + "]", e.end
    return "?" * (e.end - e.start), e.end


codecs.register_error("spell", spell)
print("aé中b".encode("ascii", "spell"), b"a\xff\xfeb".decode("utf-8", "spell"), b"\x80".decode("ascii", "spell"))  # expect: b'a[2]b' a??b ?
codecs.register_error("raw", lambda e: (b"\x00", e.end))
print("aéb".encode("ascii", "raw"), "a\ud800b".encode("utf-8", "raw"))  # expect: b'a\x00b' b'a\x00b'
codecs.register_error("bad", lambda e: 1)
print(error(lambda: "é".encode("ascii", "bad")))  # expect: TypeError: encoding error handler must return (str/bytes, int) tuple
print(error(lambda: b"\xff".decode("ascii", "bad")))  # expect: TypeError: decoding error handler must return (str, int) tuple
codecs.register_error("far", lambda e: ("", 99))
print(error(lambda: "é".encode("ascii", "far")))  # expect: IndexError: position 99 from error handler out of bounds
print(codecs.lookup("UTF-8").name, codecs.lookup("latin1").name, codecs.lookup("utf_16_le").name)  # expect: utf-8 iso8859-1 utf-16-le
print(codecs.encode("abc", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.encode(b"a", "base64"))  # expect: nop b'6162' b'ab' b'YQ==\n'
print(codecs.lookup_error("ignore")(UnicodeEncodeError("x", "abc", 1, 2, "r")), codecs.lookup_error("replace")(UnicodeDecodeError("x", b"abc", 1, 2, "r")))  # expect: ('', 2) ('�', 2)
print(codecs.lookup_error("xmlcharrefreplace")(UnicodeEncodeError("x", "aé", 1, 2, "r")), codecs.backslashreplace_errors(UnicodeEncodeError("x", "aé", 1, 2, "r")))  # expect: ('&#233;', 2) ('\\xe9', 2)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "aé中".encode()], d.decode(b"", True) == "")  # expect: ['a', '', 'é', '', '', '中'] True
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "aé".encode("utf-16")])  # expect: ['', '', '', 'a', '', 'é']
print(codecs.utf_8_decode(b"a\xc3"), codecs.utf_8_encode("é"), codecs.escape_decode(rb"a\x41\n"), codecs.escape_encode(b"a\n'\xff"), codecs.latin_1_decode(b"\xe9"))  # expect: ('a', 1) (b'\xc3\xa9', 1) (b'aA\n', 7) (b"a\\n\\'\\xff", 4) ('é', 1)
print(codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}), codecs.charmap_decode(b"\x00\x01", "strict", "xy"), codecs.charmap_decode(b"\x05", "replace", "xy"))  # expect: (b'\x01xy', 2) ('xy', 2) ('�', 1)
print(error(lambda: codecs.charmap_encode("c", "strict", {97: 1})))  # expect: UnicodeEncodeError: 'charmap' codec can't encode character '\x63' in position 0: character maps to <undefined>
print(error(lambda: codecs.charmap_decode(b"\x05", "strict", "xy")))  # expect: UnicodeDecodeError: 'charmap' codec can't decode byte 0x05 in position 0: character maps to <undefined>
print(error(lambda: codecs.lookup("nope")))  # expect: LookupError: unknown encoding: nope
print(error(lambda: codecs.lookup_error("nope")))  # expect: LookupError: unknown error handler name 'nope'
