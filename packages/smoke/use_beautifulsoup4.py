"""Parsing of broken pages, searching, CSS selectors, changes and output, with two parsers."""
from bs4 import BeautifulSoup, Comment, NavigableString, SoupStrainer

page = """<!DOCTYPE html><html><head><title>A &amp; B</title><meta charset=utf-8></head><body class="x y" data-k='1'>
<p id=first>One <b>bold <i>both</b> italic</i><br>two<p class="c d">Second &eacute; &nbsp; &#8364;</p><!-- note --><ul><li>1<li>2<li class=last>3</ul>
<table><tr><td>a<td>b<tr><td colspan=2>c</table><a href="/x?a=1&b=2">link</a><script>if (a < b) {}</script><textarea> t </textarea></body></html>"""
for parser in ("html.parser", "html5lib"):
    soup = BeautifulSoup(page, parser)
    print(parser, soup.title.string, soup.body["class"], soup.body.attrs, [li.get_text() for li in soup.find_all("li")])
    print(soup.select("p.c"), soup.select_one("ul > li:nth-of-type(2)"), soup.select("[data-k] a[href^='/x']"), [t.name for t in soup.select("li:not(.last), td:has(~ td)")], soup.select("li:-soup-contains('3')"))
    print(soup.find(string=lambda s: isinstance(s, Comment)), soup.find("p", id="first").find_next_sibling(), [t.name for t in soup.find(id="first").descendants if t.name], [p.name for p in soup.i.parents])
    print(list(soup.find("p").stripped_strings), soup.find_all(["td", "b"], limit=2), soup.find_all(class_="d"), soup.find_all(string="link"), soup.a.get("href"))
    print(soup.prettify())
soup = BeautifulSoup("<div><p>x</p></div>", "html.parser")
tag = soup.new_tag("span", attrs={"class": "n", "title": 'q"<'})
tag.append(NavigableString("a < b"))
soup.p.insert_before(tag)
soup.p.wrap(soup.new_tag("section"))
soup.p.replace_with("plain ", soup.new_tag("hr"))
soup.div["id"] = "d"
print(soup, soup.decode(formatter="html"), soup.encode("ascii", formatter=None), soup.span.extract(), soup, soup.section.unwrap(), soup.div.clear(), soup)
print(BeautifulSoup(b"\xc3\xa9\xe2\x82\xac", "html.parser").original_encoding, BeautifulSoup("<p>\xe9".encode("latin-1"), "html.parser", from_encoding="latin-1"), BeautifulSoup("<a/><b/>", "html.parser", parse_only=SoupStrainer("b")))
