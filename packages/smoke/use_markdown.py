"""Markdown with its extensions, an own inline processor, and conversion in threads."""
import xml.etree.ElementTree as etree
from concurrent.futures import ThreadPoolExecutor
import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

text = """Title: Example
Author: A

# Heading *one* {#top}

Paragraph with **bold**, _em_, `code & <tag>`, [link](http://example.org "T"), ![img](a.png) and <mail@example.org>.
Hard break  
here & &copy; &lt;

* item one
* item two

    continued

    1. nested
    2. list

> quote
> > deeper

| a | b |
|---|--:|
| 1 | `x|y` |

Term
:   Definition[^1]

```python
def f(x):
    return x < 1
```

    indented code

[^1]: The *note*.

*[HTML]: Hyper Text

HTML --strike-- <div markdown="1">inside *html*</div>

[ref]: http://example.org/ref 'Ref'
[text][ref], [ref], ---

***
"""


class Strike(InlineProcessor):
    def handleMatch(self, m, data):
        el = etree.Element("del")
        el.text = m.group(1)
        return el, m.start(0), m.end(0)


class StrikeExtension(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(Strike(r"--(\w+)--", md), "strike", 175)


extensions = ["extra", "meta", "toc", "sane_lists", "smarty", "admonition", "nl2br", StrikeExtension()]
md = markdown.Markdown(extensions=extensions, output_format="html")
html = md.convert(text)
print(html)
print(md.Meta, md.toc, md.toc_tokens)
print(markdown.markdown("!!! note \"Look\"\n    body\n\n~~~ { .c }\nint x;\n~~~", extensions=["admonition", "fenced_code"]))
print(markdown.markdown("a *b* [c](javascript:x) \\* <b>\n===\n\nunder_score_word\n-----", output_format="xhtml"))
with ThreadPoolExecutor(4) as pool:
    print(set(pool.map(lambda i: markdown.markdown(text, extensions=[*extensions[:-1], StrikeExtension()]) == html, range(12))))
