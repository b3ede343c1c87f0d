"""Long texts through UTF-16 and UTF-32, with and without what needs more than a unit."""

import zlib

TEXTS = ["", "a", "abc" * 200, "aβ" * 300, "a😀" * 300, "x\ud800y" * 100, "é" * 500, "\U0010ffff", "\ufeffa"]
CODECS = ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
WAYS = ["strict", "surrogatepass", "replace", "backslashreplace"]


def tried(convert, codec, errors):
    try:
        return convert(codec, errors)
    except UnicodeError as error:
        return str(error)


def results(codec):
    for text in TEXTS:
        for errors in WAYS:
            encoded = tried(text.encode, codec, errors)
            yield encoded
            if isinstance(encoded, str):
                continue
            for tail in (b"", b"\0", b"\x00\xd8", b"\xff\xff\xff\xff"):
                yield tried((encoded + tail).decode, codec, errors)
            yield tried(encoded[:-1].decode, codec, errors)
            yield tried((bytearray(encoded) * 2).decode, codec, errors)


sums = [zlib.crc32("".join(map(ascii, results(codec))).encode()) for codec in CODECS]
print(sums[:3])  # expect: [2553376557, 3050729459, 2411431917]
print(sums[3:])  # expect: [804190321, 1306916651, 529360258]

# Text that is narrow, Latin-1 and wide, short and long, backwards, repeated, filled up, mapped.
sums.clear()
for unit in ("a", "é", "β", "😀", "ab\xff", "a\ud800"):
    for count in (1, 127, 128, 300):
        s = "x" + unit * count
        made = s, s[::-1], s * 3, s.center(900, "γ"), s.center(901), s.upper(), s.replace("a", "δ")
        made += s + s, "".join([s] * 40), s.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")
        sums.append(zlib.crc32(ascii([(m, len(m), m.isascii(), m.count(unit), m.find(unit)) for m in made]).encode()))
print(sum(sums), len(set(sums)))  # expect: 58577957534 24
