# Tables that change, drop and lengthen characters, in texts that are ASCII up to some point.
table = str.maketrans("abc", "xyz", "de")
for text in ("", "abcde", "edcba" * 20, "f\xe9abcde", "deβcba", "ddd"):
    expected = "".join({"a": "x", "b": "y", "c": "z", "d": "", "e": ""}.get(c, c) for c in text)
    print(text.translate(table) == expected, len(text.translate(table)))
# expect: True 0
# expect: True 3
# expect: True 60
# expect: True 5
# expect: True 4
# expect: True 0
print("abcd".translate({97: None, 98: "long", 99: 0x3B2}), "dab".translate({100: None, 97: 0xE9, 98: ""}))  # expect: longβd é
print("abca".translate({ord("a"): None, ord("b"): None}), "aab".translate({97: 300, 98: None}))  # expect: c ĬĬ
