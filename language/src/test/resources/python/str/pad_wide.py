# Padding to widths around the sizes that are kept, with fill characters of all kinds.
for text in ("", "ab", "\xe9t\xe9", "βγ", "\U0001f600"):
    for fill in (" ", "0", "\x7f", "\x80", "\xff", "β", "\U0001f600"):
        for width in (0, 1, 5, 255, 256, 257, 258, 259, 300, 1030):
            missing = max(0, width - len(text))
            left = missing // 2 + (missing & width & 1)
            if (
                text.ljust(width, fill) != text + fill * missing
                or text.rjust(width, fill) != fill * missing + text
                or text.center(width, fill) != fill * left + text + fill * (missing - left)
                or len(text.center(width, fill)) != max(len(text), width)
            ):
                print("wrong", text, fill, width)
print("-7".zfill(5), "+".zfill(3), "7".zfill(300) == "0" * 299 + "7", "-7".zfill(300) == "-" + "0" * 298 + "7")  # expect: -0007 +00 True True
padded = "ab".ljust(50)
print(padded == "ab" + " " * 48, padded.strip() == "ab", padded.encode()[-3:], hash(padded) == hash("ab" + " " * 48), padded.isascii())  # expect: True True b'   ' True True
