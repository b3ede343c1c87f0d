"""Tables, trees, markup, panels, progress, syntax, tracebacks and pretty printing on a console of fixed width."""
import io
from rich.console import Console, Group
from rich.columns import Columns
from rich.json import JSON
from rich.live import Live
from rich.markdown import Markdown
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.pretty import pretty_repr, Pretty
from rich.progress import Progress, BarColumn, TextColumn
from rich.rule import Rule
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text
from rich.traceback import Traceback
from rich.tree import Tree
from rich import box, inspect


def console(**options):
    return Console(file=io.StringIO(), width=70, legacy_windows=False, color_system="truecolor", _environ={}, **options)


def show(*what, **options):
    c = console(force_terminal=True, **options)
    for w in what:
        c.print(w)
    print(ascii(c.file.getvalue()) if options.get("raw_escapes") else c.file.getvalue())


table = Table(title="Films", box=box.ROUNDED, show_lines=True, row_styles=["", "dim"])
table.add_column("Released", justify="right", style="cyan", no_wrap=True)
table.add_column("Title", style="magenta")
table.add_column("Box Office", justify="right", footer="sum")
table.add_row("2019", "Star: [b]bold[/b] 日本語 wide", "$952,110,690")
table.add_row("2018", Panel("nested"), Text("right", style="on red"))
show(table)
tree = Tree("root")
branch = tree.add("[red]branch")
branch.add("leaf").add(Group("a", "b"))
tree.add(Panel.fit("fit", title="t"))
show(tree, Rule("rule"), Columns([f"col{i}" for i in range(12)], equal=True), Padding("pad", (1, 4)))
show(Markdown("# Head\n\nsome *text* with `code`\n\n1. one\n2. two\n\n> quote\n\n```python\nx = 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
show(Syntax("def f(x):\n    return f'{x}'\n", "python", line_numbers=True, theme="ansi_dark"))
show(JSON('{"a": [1, 2, {"b": null}], "c": "x"}'), Pretty({"k": list(range(30)), "t": ("x" * 30, {"y"})}), "[bold red]x[/] :smile: 1.5 'str' /path/x True " + escape("[b]"))
print(pretty_repr({"deep": {"er": [1, 2, {"a": {1, 2}}]}, "long": "x" * 80}, max_width=40, max_length=3, max_string=20))
c = console(record=True)
c.print("plain [green]green[/green]", highlight=False)
c.log("log line", log_locals=False) if False else None
print(c.export_text(clear=False), c.export_html(inline_styles=True)[:200])
with Progress(TextColumn("{task.description}"), BarColumn(20), TextColumn("{task.percentage:>3.0f}%"), console=console(force_terminal=True), auto_refresh=False) as progress:
    task = progress.add_task("work", total=10)
    for _ in range(10):
        progress.advance(task)
    progress.refresh()
    print(ascii(progress.console.file.getvalue())[-200:])


def fail(n):
    local = {"n": n}
    return fail(n - 1) if n else 1 / 0


try:
    fail(2)
except ZeroDivisionError:
    c = console()
    c.print(Traceback(show_locals=True, width=70, extra_lines=1))
    out = c.file.getvalue()
    print(out.replace(__file__, "FILE").count("ZeroDivisionError"), "division by zero" in out, out.count("local"))
text = Text("highlight me 123")
text.highlight_regex(r"\d+", "bold")
text.truncate(12, overflow="ellipsis")
print(text.markup, text.plain, Text.from_ansi("\x1b[1;31mred\x1b[0m x").markup)
