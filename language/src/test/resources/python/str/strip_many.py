# Much to strip, from either end, of narrow and of wide text.
for blank in (" ", " \t\n", "\u00a0 ", "\u2003 "):
    for count in (1, 7, 8, 9, 100):
        margin = blank * count
        for text in ("x", "a b", "\u0101", "\U0001f600", "", "  x  y".strip()):
            full = margin + text + margin
            assert full.strip() == text, (blank, count, text)
            if text:
                assert full.lstrip() == text + margin, (blank, count, text)
                assert full.rstrip() == margin + text, (blank, count, text)
            else:
                assert full.lstrip() == full.rstrip() == ""
print(("xy" * 50 + "z" + "yx" * 50).strip("xy"))  # expect: z
print(("xy" * 50).lstrip("xy") + "|" + ("xy" * 50).rstrip("y")[-3:])  # expect: |xyx
print(len((" " * 8 + "x" * 8 + " " * 8).strip(" x")), ("x" * 20).strip("") == "x" * 20)  # expect: 0 True
