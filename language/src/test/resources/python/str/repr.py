print(repr("abc"), repr("it's"), repr('say "hi"'), repr("""it's "x" """), repr("a\\b"))  # expect: 'abc' "it's" 'say "hi"' 'it\'s "x" ' 'a\\b'
print(repr("\n\t\r\x00\x1f\x7f\x80\xa0\xad"), repr("é中😀"), repr("\u2028\ud800\U000e0001"), repr("\u0378"))  # expect: '\n\t\r\x00\x1f\x7f\x80\xa0\xad' 'é中😀' '\u2028\ud800\U000e0001' '\u0378'
print(ascii("é中😀a"), ascii("it's"), repr(""), "%r" % "é", "%a" % "é", f"{'é'!a}")  # expect: '\xe9\u4e2d\U0001f600a' "it's" '' 'é' '\xe9' '\xe9'
