# When pyexpat reports what, and where: tokens in pieces, document types, encodings, limits.
import xml.etree.ElementTree as ET
from xml.parsers import expat


def events(*pieces, deferral=True, handlers=("StartElementHandler",)):
    parser = expat.ParserCreate()
    parser.SetReparseDeferralEnabled(deferral)
    seen = []
    for handler in handlers:
        setattr(parser, handler, lambda *args, handler=handler: seen.append((handler[:3], args, parser.CurrentByteIndex)))
    counts = []
    for piece in pieces:
        parser.Parse(piece, False)
        counts.append(len(seen))
    parser.Parse(b"", True)
    return counts, seen


# A token that was not whole is read again when as much has come in once more.
print(events(b"<doc", b"/>")[0])  # expect: [0, 0]
print(events(b"<doc", b"/>", deferral=False)[0])  # expect: [0, 1]
print(events(b"<d", b" a=''/>")[0])  # expect: [0, 1]

# The end of an empty element stands behind its tag.
for event in events(b"<a><b/></a>", handlers=("StartElementHandler", "EndElementHandler"))[1]:
    print(event)
# expect: ('Sta', ('a', {}), 0)
# expect: ('Sta', ('b', {}), 3)
# expect: ('End', ('b',), 7)
# expect: ('End', ('a',), 7)

# A document type comes in tokens where nobody handles it as a whole.
doctype = b"<!DOCTYPE html PUBLIC '-//A//B' \"http://c/d\" [<!ELEMENT a ANY>]><a/>"
print([args[0] for _, args, _ in events(doctype, handlers=("DefaultHandler",))[1]][:9])
# expect: ['<!DOCTYPE', ' ', 'html', ' ', 'PUBLIC', ' ', "'-//A//B'", ' ', '"http://c/d"']


class Builder(ET.TreeBuilder):
    def doctype(self, *args):
        print(args)


ET.XML("<!DOCTYPE html PUBLIC '-//A//B' 'http://c/d'><a/>", ET.XMLParser(target=Builder()))
# expect: ('html', '-//A//B', 'http://c/d')

# Parameter entities are not looked up unless that was asked for.
skipped = b"<!DOCTYPE a [<!ENTITY % p '<!ELEMENT a ANY>'> %p; ]><a/>"
print(events(skipped, handlers=("ElementDeclHandler", "SkippedEntityHandler"))[0])  # expect: [0]

# Encodings: what Expat does not know is asked of Python's codecs, byte by byte.
print(ET.XML("<?xml version='1.0' encoding='koi8-r'?><a>\u0434</a>".encode("koi8-r")).text == "\u0434")  # expect: True
print(ET.XML(b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8-sig'?><a>e</a>").text == "e")  # expect: True
try:
    ET.XML("<?xml version='1.0' encoding='gbk'?><a/>".encode("gbk"))
except ValueError as e:
    print(e)  # expect: multi-byte encodings are not supported

for text in ("foobar<", "foobar"):
    try:
        ET.XML(text)
    except ET.ParseError as e:
        print(e)
# expect: not well-formed (invalid token): line 1, column 6
# expect: syntax error: line 1, column 0

parser = expat.ParserCreate()
for call in (
    lambda: parser.SetAllocTrackerMaximumAmplification(0.5),
    lambda: parser.SetAllocTrackerActivationThreshold(-1),
    lambda: parser.ExternalEntityParserCreate(None).SetAllocTrackerActivationThreshold(1),
):
    try:
        call()
    except (expat.ExpatError, ValueError) as e:
        print(type(e).__name__, e)
# expect: ExpatError 'max_factor' must be at least 1.0
# expect: ValueError Cannot convert negative int
# expect: ExpatError parser must be a root parser
