print("Straße".upper(), "ŒUVRE".lower(), "ﬁn".upper(), "ΑΣ ΑΣΑ Σ".lower(), "İ".lower() == "i̇")  # expect: STRASSE œuvre FIN ας ασα σ True
print("ǆabc".title(), "ǅ".istitle(), "they're bill's".title(), "ŉx".title(), "éCOLE".capitalize())  # expect: ǅabc True They'Re Bill'S ʼNx École
print("Straße".casefold(), "ẞ".casefold(), "µ".casefold() == "μ", "ΣΊΣΥΦΟΣ".casefold())  # expect: strasse ss True σίσυφοσ
print("aBcÉ".swapcase(), "ß".swapcase(), "".upper() == "")  # expect: AbCé SS True
print("abc".islower(), "aBc".islower(), "ABC1".isupper(), "1".isupper(), "ª".islower(), "Ⅷ".isupper())  # expect: True False True False True True
print("Hello World".istitle(), "Hello world".istitle(), "HELLO".istitle(), "".istitle())  # expect: True False False False
print("٣".isdecimal(), "²".isdecimal(), "²".isdigit(), "½".isdigit(), "½".isnumeric(), "五".isnumeric(), "Ⅷ".isnumeric())  # expect: True False True False True True True
print("abc".isalpha(), "ab1".isalpha(), "ab1".isalnum(), "".isalpha(), "中文".isalpha(), "a_b".isalnum())  # expect: True False True False True False
print(" \t\u2003\x1f".isspace(), "\u200b".isspace(), "".isspace(), "\x85".isspace())  # expect: True False False True
print("abc é".isprintable(), "a\n".isprintable(), "\xa0".isprintable(), "".isprintable(), "\u0378".isprintable())  # expect: True False False True False
print("abc".isidentifier(), "1a".isidentifier(), "é_1".isidentifier(), "".isidentifier(), "for".isidentifier(), "a·".isidentifier(), "℘".isidentifier())  # expect: True False True False True True True
print("abc".isascii(), "é".isascii(), "".isascii())  # expect: True False True
