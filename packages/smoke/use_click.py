"""A command line with groups, types, prompts, help pages, errors and completion, tried through its test runner."""
import click
from click.testing import CliRunner


@click.group(invoke_without_command=True)
@click.option("--verbose", "-v", count=True, help="More output.")
@click.version_option("1.2", prog_name="tool")
@click.pass_context
def cli(ctx, verbose):
    """A tool with several commands."""
    ctx.obj = {"verbose": verbose}
    if ctx.invoked_subcommand is None:
        click.echo("no command")


@cli.command()
@click.argument("names", nargs=-1, required=True)
@click.option("--greeting", type=click.Choice(["hello", "bye"], case_sensitive=False), default="hello", show_default=True)
@click.option("--times", type=click.IntRange(1, 3), default=1)
@click.pass_obj
def greet(obj, names, greeting, times):
    """Greets NAMES."""
    for _ in range(times):
        click.secho(f"{greeting} {', '.join(names)} {obj}", fg="green", bold=True)


@cli.command()
@click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True)
@click.option("--age", prompt="Your age", type=int)
@click.confirmation_option(prompt="Sure?")
def register(password, age):
    """Asks for everything."""
    click.echo(f"{len(password)} {age}")


@cli.command(context_settings={"ignore_unknown_options": True})
@click.argument("source", type=click.File("r"))
@click.argument("target", type=click.Path(dir_okay=False), envvar="TARGET")
@click.option("--upper/--lower", default=True)
def copy(source, target, upper):
    with open(target, "w") as f:
        f.write(source.read().upper() if upper else source.read().lower())


runner = CliRunner()
for args, options in [
    ([], {}), (["--help"], {}), (["--version"], {}), (["greet", "--help"], {}), (["-vv", "greet", "Ada", "Bob", "--times", "2"], {}),
    (["greet"], {}), (["greet", "x", "--greeting", "HI"], {}), (["greet", "x", "--times", "9"], {}), (["gret"], {}), (["greet", "--tims", "x"], {}),
    (["register"], {"input": "secret\nsecret\n42\ny\n"}), (["register"], {"input": "a\nb\nc\nc\nold\n7\nn\n"}), (["greet", "x"], {"color": True}),
]:
    result = runner.invoke(cli, args, **options)
    print(args, result.exit_code, type(result.exception).__name__)
    print(result.output)
with runner.isolated_filesystem():
    with open("in.txt", "w") as f:
        f.write("Some Text")
    print(runner.invoke(cli, ["copy", "in.txt", "out.txt"]).exit_code, open("out.txt").read())
    print(runner.invoke(cli, ["copy", "-", "--lower"], input="From STDIN", env={"TARGET": "env.txt"}).exit_code, open("env.txt").read())
    print(runner.invoke(cli, ["copy", "missing.txt", "out.txt"]).output)
print(click.style("x", fg=(1, 2, 3), underline=True).encode(), click.unstyle("\x1b[31mred\x1b[0m"), click.format_filename(b"a.txt"))
print(click.wrap_text("one two three four five six seven", width=14, initial_indent="* ", subsequent_indent="  "))
from click.shell_completion import BashComplete
print([c.value for c in BashComplete(cli, {}, "tool", "_TOOL_COMPLETE").get_completions([], "")], [c.value for c in BashComplete(cli, {}, "tool", "_TOOL_COMPLETE").get_completions(["greet", "--greeting"], "h")])
