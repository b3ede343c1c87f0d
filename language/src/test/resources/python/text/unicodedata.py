def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


import unicodedata as u

for c in "aÅ½五٠한ﬀ\xa0\u0378":
    assert len(c) == 1
print([u.category(c) for c in "aÅ½五٠한ﬀ\xa0\u0378\ud800\x00"])  # expect: ['Ll', 'Lu', 'No', 'Lo', 'Nd', 'Lo', 'Ll', 'Zs', 'Cn', 'Cs', 'Cc']
print([u.bidirectional(c) for c in "a٠א \u0378"], u.combining("\u0301"), u.mirrored("("), u.east_asian_width("五"), u.east_asian_width("a"))  # expect: ['L', 'AN', 'R', 'WS', ''] 230 1 W Na
print([u.decomposition(c) for c in "Å½ﬀ한a\xa0"], u.name("é"), u.name("한"), u.name("五"), u.name("\x00", None), u.lookup("GREEK SMALL LETTER ALPHA"), u.lookup("latin small letter a"))  # expect: ['0041 030A', '<fraction> 0031 2044 0032', '<compat> 0066 0066', '', '', '<noBreak> 0020'] LATIN SMALL LETTER E WITH ACUTE HANGUL SYLLABLE HAN CJK UNIFIED IDEOGRAPH-4E94 None α a
print(u.numeric("½"), u.numeric("Ⅷ"), u.digit("²"), u.decimal("٣"), u.decimal("²", None), u.numeric("a", -1))  # expect: 0.5 8.0 2 3 None -1
print(ascii(u.normalize("NFD", "é한")), u.normalize("NFC", "e\u0301"), u.normalize("NFKC", "ﬀ½"), u.is_normalized("NFC", "é"), u.is_normalized("NFD", "é"), u.unidata_version)  # expect: 'e\u0301\u1112\u1161\u11ab' é ff1⁄2 True False 16.0.0
print(u.ucd_3_2_0.category("\u1e9e"), u.ucd_3_2_0.unidata_version, u.ucd_3_2_0.name("a"))  # expect: Cn 3.2.0 LATIN SMALL LETTER A
print(error(lambda: u.name("\x00")))  # expect: ValueError: no such name
print(error(lambda: u.lookup("NOPE")))  # expect: KeyError: "undefined character name 'NOPE'"
print(error(lambda: u.digit("a")))  # expect: ValueError: not a digit
print(error(lambda: u.category("ab")))  # expect: TypeError: category(): argument must be a unicode character, not a string of length 2
print(error(lambda: u.category(1)))  # expect: TypeError: category() argument must be a unicode character, not int
print(error(lambda: u.normalize("X", "é")))  # expect: ValueError: invalid normalization form
