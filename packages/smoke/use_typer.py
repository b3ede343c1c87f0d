"""Command lines from type hints: options, arguments, subcommands, prompts, help, errors."""
import enum
import pathlib
from typing import Annotated, Optional
import typer
from typer.testing import CliRunner

class Level(str, enum.Enum):
    low = "low"
    high = "high"

app = typer.Typer(help="A tool.", rich_markup_mode=None, pretty_exceptions_enable=False)
users = typer.Typer(no_args_is_help=True)
app.add_typer(users, name="users", help="Manage users.")

@app.command()
def hello(name: str, times: Annotated[int, typer.Option("--times", "-t", min=1, max=3, help="How often.")] = 1, loud: bool = False, level: Level = Level.low, tags: Annotated[Optional[list[str]], typer.Option()] = None, place: Annotated[tuple[int, float], typer.Option()] = (0, 0.5)):
    """Say hello to NAME."""
    for _ in range(times):
        typer.echo((f"hello {name} {level.value} {tags} {place}").upper() if loud else f"hello {name} {level.value} {tags} {place}")

@users.command("add")
def add(name: Annotated[str, typer.Argument(envvar="WHO", help="who")], password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)], out: Annotated[pathlib.Path, typer.Option(exists=True)] = pathlib.Path(".")):
    """Add a user."""
    print(name, len(password), out)
    if name == "root":
        raise typer.BadParameter("not root")
    if name == "exit":
        raise typer.Exit(7)

@users.callback()
def group(context: typer.Context, verbose: Annotated[int, typer.Option("-v", count=True)] = 0):
    context.obj = verbose

@users.command()
def show(context: typer.Context):
    typer.secho(f"verbose {context.obj}", fg="red")
    raise typer.Abort()

runner = CliRunner()
for args, text in ((["--help"], None), (["hello", "--help"], None), (["users"], None), (["users", "add", "--help"], None), (["hello", "Ann", "-t", "2", "--loud", "--level", "high", "--tags", "a", "--tags", "b", "--place", "1", "2"], None), (["hello"], None), (["hello", "A", "-t", "9"], None), (["hello", "A", "--level", "x"], None), (["helo"], None), (["users", "add", "bob"], "pw\npw\n"), (["users", "add", "root", "--password", "x"], None), (["users", "add", "exit", "--password", "x"], None), (["users", "add", "x", "--password", "y", "--out", "/nope"], None), (["users", "-vv", "show"], None)):
    result = runner.invoke(app, args, input=text, prog_name="tool", env={"WHO": None, "TERM": "dumb"})
    print(args, result.exit_code, result.exception if result.exit_code == 1 else "")
    print(result.output)
