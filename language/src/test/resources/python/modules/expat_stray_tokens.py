# What stands outside of the root element: which error depends on how far it is a token of a declaration.
import xml.etree.ElementTree as ET
from xml.parsers import expat

for text in ["&x;", "x;", "x <a/>", "%x;", "%", "'a", "'a'b", "#x;", "#", ")x", "a*", "1*", "1", "]", "é", "\x01"]:
    outside = []
    for document in (text, "<a/>" + text):
        parser = expat.ParserCreate()
        try:
            parser.Parse(document, True)
        except expat.ExpatError as e:
            outside.append(f"{e.code} {e.offset}")
    print(*outside)
# expect: 4 0 4 4
# expect: 4 1 4 5
# expect: 2 0 9 4
# expect: 10 0 9 4
# expect: 5 0 5 4
# expect: 5 0 5 4
# expect: 4 3 4 7
# expect: 4 2 4 6
# expect: 5 0 5 4
# expect: 4 1 4 5
# expect: 2 0 9 4
# expect: 4 1 4 5
# expect: 2 0 9 4
# expect: 2 0 9 4
# expect: 2 0 9 4
# expect: 4 0 4 4

for parts in [("<a/>nam", "e;"), ("nam", "e;"), ("nam", "e "), ("<a/>'n", "';")]:
    parser = expat.ParserCreate()
    try:
        print(parser.Parse(parts[0]), end=" ")
        print(parser.Parse(parts[1]))
    except expat.ExpatError as e:
        print(e)
# expect: junk after document element: line 1, column 4
# expect: 1 1
# expect: 1 1
# expect: 1 not well-formed (invalid token): line 1, column 7
try:
    ET.fromstring("<a/>text")
except ET.ParseError as e:
    print(e) # expect: junk after document element: line 1, column 4
