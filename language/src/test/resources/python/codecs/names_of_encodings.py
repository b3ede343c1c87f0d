# The same encodings by many names, on texts that fit and that do not.
names = "utf-8 utf8 UTF-8 utf_8 Utf8 ascii ASCII us-ascii 646 latin-1 latin1 iso-8859-1 ISO_8859_1 L1 utf-16-le utf_32_be cp1252".split()
for text in ("", "plain", "caf\xe9", "β and \U0001f600"):
    results = []
    for name in names:
        try:
            data = text.encode(name)
        except UnicodeEncodeError as e:
            results.append((e.encoding, e.start))
        else:
            results.append((len(data), data.decode(name) == bytearray(data).decode(name) == str(data, name) == text))
    print(results)
# expect: [(0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True), (0, True)]
# expect: [(5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (5, True), (10, True), (20, True), (5, True)]
# expect: [(5, True), (5, True), (5, True), (5, True), (5, True), ('ascii', 3), ('ascii', 3), ('ascii', 3), ('ascii', 3), (4, True), (4, True), (4, True), (4, True), (4, True), (8, True), (16, True), (4, True)]
# expect: [(11, True), (11, True), (11, True), (11, True), (11, True), ('ascii', 0), ('ascii', 0), ('ascii', 0), ('ascii', 0), ('latin-1', 0), ('latin-1', 0), ('latin-1', 0), ('latin-1', 0), ('latin-1', 0), (16, True), (28, True), ('charmap', 0)]
print(b"caf\xe9".decode("ascii", "replace"), b"a\xffb\xfe".decode("ascii", "ignore"), b"\xe9t\xe9".decode("latin1"))  # expect: caf� ab été
for name in ("no-such", "a\0b", "utf-8\0", "\udc80"):
    for f in ("x".encode, b"x".decode):
        try:
            print(f(name))
        except (LookupError, ValueError) as e:
            print(type(e).__name__, str(e)[:40])
# expect: LookupError unknown encoding: no-such
# expect: LookupError unknown encoding: no-such
# expect: ValueError embedded null character
# expect: ValueError embedded null character
# expect: ValueError embedded null character
# expect: ValueError embedded null character
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\u
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\u
