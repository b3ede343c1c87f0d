# TreeBuilder and XMLParser of xml.etree.ElementTree.
import io
import warnings
import xml.etree.ElementTree as ET
from _elementtree import _set_factories


def error(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


# The builder.
b = ET.TreeBuilder()
print(b.close(), b.data("ignored"), error(b.end, "x"))  # expect: None None IndexError: pop from empty stack
print(error(b.start, "a", None))  # expect: TypeError: start() argument 2 must be dict, not None
b.start("a", {"k": "v"})
b.data("x")
b.data("y")
b.comment("c")
b.data("z")
print(b.end("whatever").text, b.start.__name__, error(b.start, "b", {}))  # expect: xyz start ParseError: multiple elements on top level
b.data("tail")
print(b.close().tag, b.close().tail, b.close().attrib)  # expect: a None {'k': 'v'}
b = ET.TreeBuilder(insert_comments=True, insert_pis=True)
b.start("a", {})
b.comment("c")
b.data("after")
b.pi("t", "x")
b.data(" the end")
b.end("a")
print(ET.tostring(b.close()))  # expect: b'<a><!--c-->after<?t x?> the end</a>'
b.__init__(lambda tag, attrib: ET.Element(tag.upper(), attrib), comment_factory=str.upper)
print(b.comment("low"), b.pi("i").text)  # expect: LOW i
b = ET.TreeBuilder(lambda tag, attrib: [tag, attrib])
print(error(b.start, "a", {}), error(b.start, "b", {}))  # expect: ['a', {}, ['b', {}]] ['b', {}]
b = ET.TreeBuilder()
b.start("a", {})
b.data("x")
b.data(1)
e = b.end("a")
print(error(lambda: e.text))  # expect: TypeError: sequence item 1: expected str instance, int found
print(error(_set_factories, 1, None), "|", error(_set_factories, None, 1))  # expect: TypeError: Comment factory must be callable, not int | TypeError: PI factory must be callable, not int
print(error(ET.TreeBuilder, 1, 2), "|", error(ET.TreeBuilder, other=1))  # expect: TypeError: TreeBuilder() takes at most 1 positional argument (2 given) | TypeError: TreeBuilder() got an unexpected keyword argument 'other'


# Targets of other kinds hear of each piece.
class Target:
    def __init__(self):
        self.heard = []

    def __getattr__(self, name):
        if name.startswith("__") or name in ("close", "heard"):
            raise AttributeError(name)
        return lambda *args: self.heard.append((name, *args))


t = Target()
p = ET.XMLParser(target=t)
p.feed("<?i x?><!DOCTYPE a PUBLIC 'p' 's'><a xmlns:q='u'>1\n2&amp;<q:b c='d' q:e='f'/><![CDATA[3]]><!--4--></a>")
print(p.close(), p.target is t)  # expect: None True
print(t.heard[:4])  # expect: [('pi', 'i', 'x'), ('doctype', 'a', 'p', 's'), ('start_ns', 'q', 'u'), ('start', 'a', {})]
print(t.heard[4:8])  # expect: [('data', '1'), ('data', '\n'), ('data', '2'), ('data', '&')]
print(t.heard[8:12])  # expect: [('start', '{u}b', {'c': 'd', '{u}e': 'f'}), ('end', '{u}b'), ('data', '3'), ('comment', '4')]
print(t.heard[12:])  # expect: [('end', 'a'), ('end_ns', 'q')]
print(error(p.feed, "<a/>"))  # expect: ParseError: parsing finished: line 2, column 51


class Failing(ET.TreeBuilder):
    def start(self, tag, attrib):
        if tag == "bad":
            raise ZeroDivisionError(tag)
        return super().start(tag, attrib)


p = ET.XMLParser(target=Failing())
print(error(p.feed, "<a>1<bad/>2"))  # expect: ZeroDivisionError: bad
p.feed("3</a>")
print(ET.tostring(p.close()))  # expect: b'<a>13</a>'

# Errors have a code and a position.
try:
    ET.XML("<a>\n<b></a>")
except ET.ParseError as e:
    print(e, e.code, e.position, e.args, isinstance(e, SyntaxError))  # expect: mismatched tag: line 2, column 5 7 (2, 5) ('mismatched tag: line 2, column 5',) True
p = ET.XMLParser()
print(error(p.feed, "<a><"), "|", error(p.close))  # expect: None | ParseError: unclosed token: line 1, column 3
p = ET.XMLParser()
print(error(p.feed, "<!DOCTYPE a SYSTEM 's'><a>&x;1&y;</a>"))  # expect: ParseError: undefined entity &x;: line 1, column 26
p = ET.XMLParser()
p.entity["x"] = "[x]"
p.feed("<!DOCTYPE a SYSTEM 's'><a>0&x;1<b>&x;</b></a>")
print(ET.tostring(p.close()))  # expect: b'<a>0[x]1<b>[x]</b></a>'
p = ET.XMLParser()
print(error(p.feed, 1), "|", error(p.feed, "\udc80"))  # expect: TypeError: a bytes-like object is required, not 'int' | UnicodeEncodeError: 'utf-8' codec can't encode character '\udc80' in position 0: surrogates not allowed
print(error(ET.XMLParser, encoding=1), "|", error(ET.XMLParser, 1))  # expect: TypeError: XMLParser() argument 'encoding' must be str or None, not int | TypeError: XMLParser() takes no positional arguments
print(error(ET.XMLParser.__new__(ET.XMLParser).feed, ""))  # expect: ValueError: XMLParser.__init__() wasn't called
print(error(ET.XMLParser(encoding="unknown").feed, "x"), "|", p.version[:7], p.entity, type(p.target).__name__)  # expect: None | Expat 2 {} TreeBuilder

# Input in pieces, bytes, text and files.
p = ET.XMLParser()
for c in "<a k='ä&#x1F600;'>x\U0001f600y<b/>z&lt;</a>".encode():
    p.feed(bytes([c]))
print(ascii(ET.tostring(p.close(), "unicode")))  # expect: '<a k="\xe4\U0001f600">x\U0001f600y<b />z&lt;</a>'
p = ET.XMLPullParser(["start"])
p.feed("<aaa>")
p.feed("<b")
p.flush()
print([(n, e.tag) for n, e in p.read_events()])  # expect: [('start', 'aaa')]
latin = '<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>'
print(ascii(ET.XML(latin).text), ascii(ET.XML(latin.encode("latin1")).text))  # expect: '\xe9' '\xe9'
print(ascii(ET.XML(latin.encode(), ET.XMLParser(encoding="utf-8")).text))  # expect: '\xe9'
print(ascii(ET.parse(io.BytesIO(latin.encode("latin1"))).getroot().text), ET.parse(io.StringIO("<a>t</a>")).getroot().text)  # expect: '\xe9' t
print(ET.XML("<a>1<!--c-->2<?p i?>3<![CDATA[4]]>5\r\n6\r7</a>").text.encode())  # expect: b'12345\n6\n7'
print([c.tail for c in ET.XML("<a><b/>1<!--c-->2<b/>\n<b></b></a>")])  # expect: ['12', '\n', None]
print(ET.XML("<p:a xmlns:p='u' p:b='1' c='2' xmlns='v'><d/><p:e/></p:a>")[0].tag)  # expect: {v}d
print(ET.XML("<p:a xmlns:p='u' p:b='1' c='2'><p:e xmlns:p='w' p:f=''/><p:e/></p:a>").attrib)  # expect: {'{u}b': '1', 'c': '2'}
print([e.tag for e in ET.XML("<p:a xmlns:p='u'><p:e xmlns:p='w'/><p:e/><e xmlns='x'/><e/></p:a>")])  # expect: ['{w}e', '{u}e', '{x}e', 'e']
tags = [e.tag for e in ET.XML("<a><b/><b/></a>")]
print(tags[0] is tags[1])  # expect: True

# Events.
text = "<a xmlns:p='u'>1<!--c--><p:b xmlns='v'/><?p i?></a>"
names = ["start", "end", "start-ns", "end-ns", "comment", "pi"]
print([(n, e.tag if n in ("start", "end") else e if "ns" in n else e.text) for n, e in ET.iterparse(io.StringIO(text), names)])  # expect: [('start-ns', ('p', 'u')), ('start', 'a'), ('comment', 'c'), ('start-ns', ('', 'v')), ('start', '{u}b'), ('end', '{u}b'), ('end-ns', None), ('pi', 'p i'), ('end', 'a'), ('end-ns', None)]
print([n for n, e in ET.iterparse(io.StringIO(text))])  # expect: ['end', 'end']
p = ET.XMLParser()
print(error(p._setevents, [], ["other"]), "|", error(p._setevents, [], [1]), "|", error(p._setevents, [], 1))  # expect: ValueError: unknown event 'other' | ValueError: invalid events sequence | TypeError: events must be a sequence
print(error(p._setevents, 1), "|", error(ET.XMLParser(target=t)._setevents, []))  # expect: AttributeError: 'int' object has no attribute 'append' | TypeError: event handling only supported for ElementTree.TreeBuilder targets
queue = []
p._setevents(queue, [b"start"])
p.feed("<a><b/>")
print([(n, e.tag) for n, e in queue])  # expect: [(b'start', 'a'), (b'start', 'b')]


class Doctype(ET.XMLParser):
    def doctype(self, *args):
        raise AssertionError


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Doctype().feed("<!DOCTYPE a><a/>")
print(caught[0].category.__name__, caught[0].message)  # expect: RuntimeWarning The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.
