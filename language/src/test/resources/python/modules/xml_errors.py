# pyexpat reports Expat's errors and positions, in one piece or in many.
import bz2
import xml.etree.ElementTree as ET


def error(text):
    try:
        ET.fromstring(text)
    except ET.ParseError as e:
        return str(e)


print(error("<a></b>"))  # expect: mismatched tag: line 1, column 5
print(error("<a>&foo;</a>"))  # expect: undefined entity: line 1, column 3
print(error("<a"))  # expect: unclosed token: line 1, column 0
print(error("<a/><b/>"))  # expect: junk after document element: line 1, column 4
parser = ET.XMLPullParser(["end"])
for c in "<a><b k='&lt;'>t</b></a>":
    parser.feed(c)
print([(e.tag, e.attrib, e.text) for _, e in parser.read_events()])  # expect: [('b', {'k': '<'}, 't'), ('a', {}, None)]
data = b"abc" * 1000 + bytes(range(256))
d = bz2.BZ2Decompressor()
print(b"".join(d.decompress(bytes([b])) for b in bz2.compress(data)) == data, d.eof)  # expect: True True
