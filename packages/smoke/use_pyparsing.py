"""Grammars by combination: expressions, results names, infix notation, errors, nested lists, search and replacement."""
import pyparsing as pp
from pyparsing import pyparsing_common as ppc

integer = ppc.signed_integer()
name = ppc.identifier()
expr = pp.infix_notation(ppc.number() | name, [("-", 1, pp.OpAssoc.RIGHT), (pp.one_of("* /"), 2, pp.OpAssoc.LEFT), (pp.one_of("+ -"), 2, pp.OpAssoc.LEFT)])
for text in ("1 + 2 * x", "-(a - 3.5) / 2", "1 - - 2"):
    print(text, expr.parse_string(text, parse_all=True).as_list())
assignment = name("target") + pp.Suppress("=") + pp.Group(pp.DelimitedList(integer))("values") + pp.Optional(pp.QuotedString('"'))("note")
r = assignment.parse_string('abc = 1, -2,3 "hello"')
print(r.dump(), r.as_dict(), r.target, list(r['values']))
for wrong in ("abc = ", "1abc = 2", "a = 1 x"):
    try:
        assignment.parse_string(wrong, parse_all=True)
    except pp.ParseException as e:
        print(e, e.loc, e.lineno, e.column, "|", e.mark_input_line())
data = pp.Forward()
data <<= pp.Group("(" + pp.ZeroOrMore(data | pp.Word(pp.alphanums)) + ")")
print(data.parse_string("(a (b c) (d (e)))").as_list(), pp.nested_expr("{", "}").parse_string("{x {y z} w}").as_list())
phone = pp.Regex(r"(?P<area>\d{3})-(?P<number>\d{4})")
print([t.as_dict() for t, s, e in phone.scan_string("call 555-1234 or 999-0000")], phone.set_parse_action(lambda t: "#").transform_string("call 555-1234 now"))
word = pp.Word(pp.alphas).add_condition(lambda t: t[0] != "bad", message="no bad words")
print(pp.OneOrMore(word).parse_string("good fine").as_list(), pp.Word(pp.alphas, exact=3).search_string("abc de fgh").as_list())
html = pp.make_html_tags("a")
print([(t.href, t.tag) for t in html[0].search_string('<a href="x">1</a> <A HREF=y z>')], pp.common.iso8601_date.parse_string("2024-02-29").as_list(), ppc.fraction.parse_string("3/4").as_list(), ppc.ipv4_address.matches("1.2.3.4"))
config = pp.Dict(pp.OneOrMore(pp.Group(name + pp.Suppress(":") + pp.rest_of_line.set_parse_action(lambda t: t[0].strip()))))
print(config.parse_string("a: one\nb: two words\n").as_dict())
pp.ParserElement.enable_packrat(force=True)
print(expr.parse_string("((((1 + 2) * 3) + 4) * 5)").as_list())
