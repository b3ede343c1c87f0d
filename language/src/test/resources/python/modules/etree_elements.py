# Elements of xml.etree.ElementTree: fields, children, slices, searches, copies, pickles.
import copy
import pickle
import sys
import warnings
import weakref
import xml.etree.ElementTree as ET
from xml.etree.ElementTree import Element, SubElement


def error(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def shape(e):
    return e.tag + ("(" + " ".join(map(shape, e)) + ")" if len(e) else "")


# Creation.
print(Element.__module__, SubElement.__module__)  # expect: xml.etree.ElementTree _elementtree
print(error(Element))  # expect: TypeError: Element() takes at least 1 argument (0 given)
print(error(Element, "a", 1))  # expect: TypeError: Element() argument 2 must be dict, not int
print(error(Element, "a", {}, 2))  # expect: TypeError: Element() takes at most 2 arguments (3 given)
print(error(Element, "a", attrib=1))  # expect: TypeError: attrib must be dict, not int
given = {"x": "1"}
e = Element("a", given, y="2")
print(e.attrib, given)  # expect: {'x': '1', 'y': '2'} {'x': '1'}
print(Element("a", attrib={"x": "1"}, y="2").attrib)  # expect: {'x': '1', 'y': '2'}
print(error(SubElement, e))  # expect: TypeError: SubElement() takes at least 2 arguments (1 given)
print(error(SubElement, 1, "b"))  # expect: TypeError: SubElement() argument 1 must be xml.etree.ElementTree.Element, not int
print(error(SubElement, e, "b", 3))  # expect: TypeError: SubElement() argument 3 must be dict, not int
print(shape(e))  # expect: a
print(repr(Element("b"))[:15])  # expect: <Element 'b' at

# Fields.
print(e.text, e.tail, error(delattr, e, "tag"))  # expect: None None AttributeError: can't delete element attribute
print(error(setattr, e, "attrib", 1))  # expect: TypeError: attrib must be dict, not int
print(error(setattr, e, "other", 1))  # expect: AttributeError: 'xml.etree.ElementTree.Element' object has no attribute 'other' and no __dict__ for setting new attributes
e.attrib["z"] = "3"
print(e.get("z"), e.get("w"), e.get("w", 0), e.keys(), e.items())  # expect: 3 None 0 ['x', 'y', 'z'] [('x', '1'), ('y', '2'), ('z', '3')]
e.set("x", "one")
print(e.items())  # expect: [('x', 'one'), ('y', '2'), ('z', '3')]
print(Element("b").keys(), Element("b").items(), Element("b").attrib)  # expect: [] [] {}

# Children.
root = Element("r")
for name in "abcde":
    SubElement(root, name)
print(shape(root), len(root), root[0].tag, root[-1].tag, [c.tag for c in root[1:4]])  # expect: r(a b c d e) 5 a e ['b', 'c', 'd']
print([c.tag for c in root[::-2]], [c.tag for c in reversed(root)])  # expect: ['e', 'c', 'a'] ['e', 'd', 'c', 'b', 'a']
print(error(lambda: root[5]), "|", error(lambda: root["x"]))  # expect: IndexError: child index out of range | TypeError: element indices must be integers
root[1] = Element("B")
del root[0]
root[2:] = [Element("x"), Element("y"), Element("z")]
print(shape(root))  # expect: r(B c x y z)
del root[::2]
print(shape(root))  # expect: r(c y)
print(error(root.__setitem__, 0, 1))  # expect: TypeError: expected an Element, not "int"
print(error(root.__setitem__, slice(0, 1), [1]))  # expect: TypeError: expected an Element, not "int"
print(error(root.__setitem__, slice(0, 1), 1))  # expect: TypeError: assignment expects an iterable
print(error(root.__setitem__, slice(0, 2, 2), [Element("q"), Element("q")]))  # expect: ValueError: attempt to assign sequence of size 2 to extended slice of size 1
print(error(root.__setitem__, 9, Element("q")))  # expect: IndexError: child assignment index out of range
print(error(root.append, 1))  # expect: TypeError: append() argument 1 must be xml.etree.ElementTree.Element, not int
print(error(root.insert, 0, 1))  # expect: TypeError: insert() argument 2 must be xml.etree.ElementTree.Element, not int
print(error(root.extend, 1))  # expect: TypeError: 'elements' must be an iterable
print(error(root.extend, [Element("f"), 2, Element("g")]), shape(root))  # expect: TypeError: expected an Element, not "int" r(c y f)
root.insert(-1, Element("i"))
root.insert(99, Element("j"))
print(shape(root))  # expect: r(c y i f j)
print(error(root.remove, Element("i")))  # expect: ValueError: Element.remove(x): element not found
root.remove(root[2])
print(shape(root))  # expect: r(c y f j)
print(error(root.remove, 1))  # expect: TypeError: remove() argument must be xml.etree.ElementTree.Element, not int
print(error(root.makeelement, "a", 1), root.makeelement("m", {"k": "v"}).attrib)  # expect: TypeError: makeelement() argument 2 must be dict, not int {'k': 'v'}
it = iter(root)
print(next(it).tag, type(it).__name__, it.__length_hint__(), list(it)[-1].tag, list(it))  # expect: c iterator 3 j []
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(bool(root), bool(Element("x")))  # expect: True False
print(caught[0].category.__name__, caught[0].message)  # expect: DeprecationWarning Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or 'elem is not None' test instead.
root.text, root.tail = "t", "l"
root.clear()
print(len(root), root.text, root.tail, root.attrib)  # expect: 0 None None {}

# Searches and walks.
doc = ET.XML("<d>1<s n='1'>2<p>3</p>4<p/>5</s>6<s n='2'><p><s/></p></s><u xmlns='k'>7</u></d>")
print(doc.find("s").attrib, doc.find("x"), doc.find("s/p").text, doc.find("{k}u").text)  # expect: {'n': '1'} None 3 7
print(doc.findtext("s"), repr(doc.findtext("x")), doc.findtext("x", "-"), repr(doc.find("s").findtext("p")))  # expect: 2 None - '3'
print([s.get("n") for s in doc.findall("s")], doc.findall("x"), len(doc.findall(".//s")))  # expect: ['1', '2'] [] 3
print([s.get("n") for s in doc.iterfind("s[@n='2']")], doc.find("n:u", {"n": "k"}).tag, doc.find("{*}u").tag)  # expect: ['2'] {k}u {k}u
print(error(doc.find, 1))  # expect: TypeError: 'int' object is not subscriptable
print([x.tag for x in doc.iter()], len(list(doc.iter("s"))), len(list(doc.iter("*"))), list(doc.iter(b"s")))  # expect: ['d', 's', 'p', 'p', 's', 'p', 's', '{k}u'] 3 8 []
print("".join(doc.itertext()), list(doc[0].itertext()))  # expect: 1234567 ['2', '3', '4', '5']
print(type(doc.iter()).__name__, error(type(doc.iter())))  # expect: _element_iterator TypeError: cannot create '_elementtree._element_iterator' instances


class Tag:
    def __eq__(self, other):
        raise ValueError("no")


print(error(list, doc.iter(Tag())))  # expect: ValueError: no
doc[0].tag = Tag()
print(error(doc.find, "s"), "|", error(doc.findall, "s"), "|", error(doc.findtext, "s"))  # expect: ValueError: no | ValueError: no | ValueError: no

# Copies.
a = Element("a", k="v")
a.text, a.tail = "text", "tail"
SubElement(a, "b", x="1").append(Element("c"))
a.append(a[0])
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shape(shallow), shallow.attrib is a.attrib, shallow[0] is a[0], shallow.text, shallow.tail)  # expect: a(b(c) b(c)) True True text tail
print(shape(deep), deep.attrib == a.attrib, deep.attrib is a.attrib, deep[0] is a[0], deep[0] is deep[1], deep.tail)  # expect: a(b(c) b(c)) True False False True tail
again = pickle.loads(pickle.dumps(a))
print(shape(again), again.attrib, again.text, again.tail, again[0] is again[1])  # expect: a(b(c) b(c)) {'k': 'v'} text tail True
print(list(a.__getstate__()))  # expect: ['tag', '_children', 'attrib', 'text', 'tail']
print(error(a.__setstate__, 1))  # expect: TypeError: Don't know how to unpickle "1" as an Element
print(error(a.__setstate__, {"other": 1}))  # expect: TypeError: this function got an unexpected keyword argument 'other'
print(error(a.__setstate__, {}))  # expect: TypeError: tag may not be NULL
print(error(a.__setstate__, {"tag": "n", "_children": 1}))  # expect: TypeError: '_children' is not a list
print(error(a.__setstate__, {"tag": "n", "_children": [1]}))  # expect: TypeError: expected an Element, not "int"
a.__setstate__({"tag": "n", "text": ["x", "y"], "_children": [Element("o")]})
print(shape(a), a.text, a.tail, a.attrib)  # expect: n(o) xy None {}
print(error(a.__deepcopy__, 1))  # expect: TypeError: __deepcopy__() argument must be dict, not int


class Special(Element):
    def __getitem__(self, index):
        return super().__getitem__(index).tag


s = Special("s")
s.more = [Element("1"), Element("2")]
s.extend(s.more)
print(list(s), s.__dict__.keys(), isinstance(s, Element), [*s], type(copy.copy(s)).__name__)  # expect: ['1', '2'] dict_keys(['more']) True ['1', '2'] Element
print(weakref.ref(s)() is s, hash(s) == hash(s), s == s, s == Special("s"))  # expect: True True True False
sizes = [sys.getsizeof(Element("a")), sys.getsizeof(Element("a", b="c"))]
many = Element("m")
for _ in range(5):
    many.append(s)
print(sizes[1] - sizes[0], sys.getsizeof(many) - sizes[1])  # expect: 64 64
many.tag = many
print(error(repr, many))  # expect: RuntimeError: reentrant call inside xml.etree.ElementTree.Element.__repr__
