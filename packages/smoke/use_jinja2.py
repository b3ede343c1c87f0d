"""Templates: inheritance, macros, filters, tests, loops, escaping, sandbox, async, errors with template lines, and four threads."""
import asyncio
import threading
import traceback
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError, pass_context, nodes
from jinja2.ext import Extension
from jinja2.sandbox import SandboxedEnvironment, SecurityError

templates = {
    "base.html": "<title>{% block title %}base{% endblock %}</title>\n{% block body scoped %}{% endblock %}",
    "page.html": """{% extends "base.html" %}{% from "macros.html" import row, total with context %}
{% block title %}{{ super() }}: {{ title|upper }}{% endblock %}
{% block body %}
{%- for item in items if item.price > 1 recursive %}
{{ loop.index }}/{{ loop.length }} {{ row(item, cls=loop.cycle("odd", "even")) }}{% if item.children %} [{{ loop(item.children) }}]{% endif %}
{%- else %}nothing{% endfor %}
{{ total(items) }}{% set ns = namespace(n=0) %}{% for i in range(5) %}{% set ns.n = ns.n + i %}{% endfor %} n={{ ns.n }}
{%- filter indent(2) %}
{% include "note.txt" %}{% endfilter %}{% endblock %}""",
    "macros.html": """{% macro row(item, cls="") -%}<li class="{{ cls }}">{{ item.name }}: {{ "%.2f"|format(item.price) }}</li>{%- endmacro %}
{% macro total(items) %}{{ items|map(attribute="price")|sum|round(2) }}{{ caller() if caller }}{% endmacro %}""",
    "note.txt": "{{ note|default('none', true)|wordwrap(12) }}\n{# gone #}{% raw %}{{ raw }}{% endraw %}",
    "broken.html": "line one\n{% if x %}\n{{ x.y.z }}\n{% endif %}",
}
env = Environment(loader=DictLoader(templates), autoescape=True, extensions=["jinja2.ext.loopcontrols", "jinja2.ext.do", "jinja2.ext.i18n"])
env.install_gettext_callables(lambda s: s[::-1], lambda s, p, n: s if n == 1 else p, newstyle=True)
env.filters["shout"] = lambda s: s + "!"
env.tests["big"] = lambda n: n > 10
items = [{"name": "<a>", "price": 1.5, "children": [{"name": "b & c", "price": 20}]}, {"name": "d", "price": 0.5}, {"name": "e", "price": 3}]
page = env.get_template("page.html")
expected = page.render(title="a<b", items=items, note="words that have to be wrapped")
print(expected)
one = lambda source, **data: print(env.from_string(source).render(**data))
one("{% for k, v in d|dictsort %}{{ k }}={{ v }}{{ ',' if not loop.last }}{% endfor %} {{ 12 is big }} {{ 'x'|shout }}", d={"b": 1, "a": [1, 2]})
one("{% for x in range(10) %}{% if x == 2 %}{% continue %}{% endif %}{% if x > 4 %}{% break %}{% endif %}{{ x }}{% endfor %}")
one("{{ [3,1,2]|sort|join('-') }} {{ w|groupby('k')|list }} {{ 'a b'|title|replace(' ', '_') }} {{ 1234567|filesizeformat }} {{ {'a':1}|tojson }} {{ {'id': 'a<', 'n': none}|xmlattr }}", w=[{'k': 2, 'v': 1}, {'k': 1, 'v': 2}, {'k': 2, 'v': 3}])
one("{% trans count=n %}{{ count }} thing{% pluralize %}{{ count }} things{% endtrans %} {% trans %}abc{% endtrans %} {{ l[1:]|batch(2, '-')|list }} {{ l|slice(2)|map('list')|list }}", n=3, l=[1, 2, 3, 4])
one("{{ 7 // 2 }} {{ 2 ** 10 }} {{ 'a' ~ 1 ~ none }} {{ 3 in [1, 3] }} {{ not true or 1 < 2 < 3 }} {{ '<b>'|safe }} {{ '<b>' }} {{ ('<i>'|e) ~ '<u>' }} {% do l.append(1) %}{{ l }}", l=[])
for wrong in ("{% if %}", "{{ a b }}", "{% for x in %}", "{% endblock %}", "{{ 'a"):
    try:
        env.from_string(wrong)
    except TemplateSyntaxError as e:
        print(e.lineno, e.message)
try:
    env.overlay(undefined=StrictUndefined).get_template("broken.html").render(x={})
except UndefinedError as e:
    print(e, [(f.filename, f.lineno, f.name) for f in traceback.extract_tb(e.__traceback__)][-1:])
try:
    SandboxedEnvironment().from_string("{{ f.__globals__ }}{{ ().__class__.__bases__ }}").render(f=lambda: 0)
except SecurityError as e:
    print("sandbox:", e)


async def main():
    async def numbers():
        for i in range(3):
            await asyncio.sleep(0)
            yield i

    async def later(x):
        return x * 2
    aenv = Environment(enable_async=True)
    return await aenv.from_string("{% for i in numbers() %}{{ later(i) }}{% if not loop.last %};{% endif %}{% endfor %}").render_async(numbers=numbers, later=later)


class Twice(Extension):
    tags = {"twice"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endtwice"], drop_needle=True)
        return nodes.CallBlock(self.call_method("_twice"), [], [], body).set_lineno(line)

    def _twice(self, caller):
        return caller() * 2


print(asyncio.run(main()), Environment(extensions=[Twice]).from_string("{% twice %}ab{{ x }}{% endtwice %}").render(x=1))
wrong = []


def work(n):
    own = Environment(loader=DictLoader(templates), autoescape=True)
    for i in range(60):
        for e in (env, own):
            if e.get_template("page.html").render(title="a<b", items=items, note="words that have to be wrapped") != expected:
                wrong.append((n, i))
        if env.from_string("{{ n }}-{% for j in range(i) %}{{ j }}{% endfor %}").render(n=n, i=i % 7) != f"{n}-" + "".join(map(str, range(i % 7))):
            wrong.append((n, i))


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("threads", wrong)
