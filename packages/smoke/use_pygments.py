"""Highlighting of several languages into several formats, tokens, styles, filters and guessing."""
import hashlib
from concurrent.futures import ThreadPoolExecutor
import pygments
from pygments import highlight, lex
from pygments.formatters import HtmlFormatter, LatexFormatter, NullFormatter, RawTokenFormatter, SvgFormatter, Terminal256Formatter, TerminalFormatter
from pygments.lexers import get_lexer_by_name, get_lexer_for_filename, guess_lexer, get_all_lexers
from pygments.styles import get_all_styles, get_style_by_name

sources = {
    "python": 'import os\n\n@decorator\nclass A(B):\n    """Doc."""\n    async def f(self, x: int = 0o17) -> f"{x!r:>10}":\n        return [y async for y in x if y] # comment\n',
    "c": '#include <stdio.h>\n/* a */ int main(void) { printf("%d\\n", 0x1F); return 0; }\n',
    "java": 'package a.b;\n@Override public final class X<T> { /** doc */ int f() { return 1_000; } }\n',
    "javascript": 'const f = async (x) => `a${x + 1}b`; /re[/]gex/g.test("s"); // end\n',
    "html": '<!DOCTYPE html><p class="a" onclick="f(1)">x &amp; y<script>var a = 1;</script><style>p { color: #fff }</style></p>\n',
    "json": '{"a": [1, 2.5e3, true, null], "b": "\\u00e9"}\n',
    "sql": "SELECT a.*, count(*) FROM t AS a WHERE x = 'it''s' -- c\n",
    "bash": 'for f in *.txt; do echo "$f ${x:-1}" | grep -v \'a\'; done\n',
    "yaml": "a: &x\n  - 1\n  - *x\nb: |\n  text\n",
    "rust": 'fn main() { let x: &\'static str = r#"raw"#; println!("{}", x); }\n',
    "pytb": 'Traceback (most recent call last):\n  File "x.py", line 1, in <module>\n    f()\nValueError: x\n',
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n",
}
formatters = [HtmlFormatter(linenos="table"), HtmlFormatter(full=True, style="monokai", noclasses=True), LatexFormatter(), NullFormatter(), RawTokenFormatter(), SvgFormatter(), TerminalFormatter(), Terminal256Formatter(style="vim")]
for name, source in sources.items():
    lexer = get_lexer_by_name(name, stripnl=False)
    print(name, [(str(t)[6:], v) for t, v in lex(source, lexer)][:12])
    for f in formatters:
        out = highlight(source, lexer, f)
        print("  ", type(f).__name__, hashlib.md5(out if isinstance(out, bytes) else out.encode()).hexdigest())
print(highlight(sources["python"], get_lexer_by_name("python"), HtmlFormatter()))
print(HtmlFormatter(style="friendly").get_style_defs(".x")[:300])
for filename in ("a.py", "Makefile", "x.tsx", "CMakeLists.txt", "a.toml", "x.kt", "q.hs"):
    print(filename, get_lexer_for_filename(filename).name)
print(guess_lexer("#!/usr/bin/python\nimport os").name, guess_lexer("<?xml version='1.0'?><a/>").name)
print(len(list(get_all_lexers())) > 500, sorted(get_all_styles())[:5], get_style_by_name("default").background_color)
lexer = get_lexer_by_name("python")
lexer.add_filter("keywordcase", case="upper")
print(highlight("for x in y: pass\n", lexer, NullFormatter()))
with ThreadPoolExecutor(4) as pool:
    job = lambda i: hashlib.md5("".join(highlight(s, get_lexer_by_name(n), HtmlFormatter()) for n, s in sources.items()).encode()).hexdigest()
    print(len(set(pool.map(job, range(12)))))
