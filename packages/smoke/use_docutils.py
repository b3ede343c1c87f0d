"""reStructuredText to HTML, LaTeX, XML and a tree, with an own directive and role, and error reports."""
from docutils import nodes
from docutils.core import publish_doctree, publish_parts, publish_string
from docutils.parsers.rst import Directive, directives, roles

source = """
Title
=====
Subtitle
--------
:Author: Me
:Version: 1

.. contents::

Section *one*
~~~~~~~~~~~~~
Text with **strong**, ``literal``, `link <http://example.org>`_, footnote [1]_, |sub|, :sub:`x`, H\\ :sup:`2`.

- item

  - nested
- other

1. first
#. second

term : classifier
    definition

+-----+-------+
| a   | b     |
+=====+=======+
| 1   | multi |
|     | line  |
+-----+-------+

.. code:: python

    def f(): return "<>"

.. note:: Look
.. image:: a.png
   :alt: picture
.. _target:
.. [1] The note.
.. |sub| replace:: substituted
.. box:: 3
   :color: red

   inside *emphasis* :twice:`ab`

Unknown :nope:`role`, see target_.

Bad
~~~
* wrong
indent
"""


class Box(Directive):
    required_arguments, has_content = 1, True
    option_spec = {"color": directives.unchanged}

    def run(self):
        node = nodes.container(classes=["box", self.options["color"]])
        for _ in range(int(self.arguments[0])):
            self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


directives.register_directive("box", Box)
roles.register_local_role("twice", lambda name, raw, text, line, inliner, options=None, content=(): ([nodes.inline(raw, text * 2)], []))
settings = {"report_level": 5, "_disable_config": True, "datestamp": None, "generator": None, "syntax_highlight": "short"}
for writer in ("html5", "latex", "xml", "pseudoxml", "manpage", "odt"):
    if writer == "odt":
        print(writer, len(publish_string(source, writer=writer, settings_overrides=settings)) > 5000)
        continue
    print(writer, publish_string(source, writer=writer, settings_overrides={**settings, "stylesheet_path": "", "output_encoding": "unicode", "embed_stylesheet": False}))
tree = publish_doctree(source, settings_overrides=settings)
print([(n.tagname, n.astext()) for n in tree.findall(nodes.title)], [m["level"] for m in tree.findall(nodes.system_message)], publish_parts(source, writer="html5", settings_overrides=settings)["title"])
