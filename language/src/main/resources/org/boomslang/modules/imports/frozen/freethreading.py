"""Shows where a program depends on the global interpreter lock.

    boomslang -m freethreading compare [-n RUNS] [-t SECONDS] [--ordered] script.py [argument ...]

runs the program several times with its threads in parallel and several times under one global lock, and reports how
the two differ in output, exit status and time. The status is 0 when they do not differ, 1 when they do, 2 when the
program could not be run.

A program whose outputs differ within one mode is reported too: it depends on how its threads happen to be scheduled.
By default lines that come in another order count as the same output, since threads that print race; --ordered makes
the order count. What a program writes to standard error is compared like what it writes to standard output.

    boomslang -m freethreading build [-d FOLDER] [-n NAME] [--print] source.c ... [-- compiler option ...]

compiles an extension module with the system's C compiler ($CC, else cc). It is named after the first source. --print
only shows the command.

    boomslang -m freethreading audit [-a] script.py [argument ...]

runs a program and then lists the extension modules it imported: whether each declares that it supports free threading,
how often the lock of one that does not was taken, how often and how long threads had to wait for it. -a lists all other modules
too, by what they are written in.

    boomslang -m freethreading check [-a] [--format text|json|sarif] path ...

looks through the source of files and folders, without running anything, for what may go wrong when threads run in
parallel: state of modules that functions change, updates that are not atomic, lazy initialisation without a lock, loops
over shared collections. -a looks at attributes in modules that do not use threads themselves, too. The status is 0 when
nothing was found, 1 when something was, 2 when a file could not be read. `boomslang --races` finds what really happens.
"""

import argparse
import difflib
import os
import shlex
import subprocess
import sys
import time
from collections import Counter

__all__ = ["Run", "audit", "build", "compare", "main"]

MODES = (("parallel", "0"), ("one lock", "1"))
SHOWN_LINES = 20


class Run:
    """How one run of a program ended."""

    def __init__(self, status, out, err, seconds):
        self.status = status
        self.out = out
        self.err = err
        self.seconds = seconds

    def result(self, ordered):
        """What has to be the same for two runs to be the same."""
        return self.status, self._lines(self.out, ordered), self._lines(self.err, ordered)

    @staticmethod
    def _lines(text, ordered):
        lines = text.splitlines()
        return tuple(lines if ordered else sorted(lines))


def run(arguments, gil, timeout, data):
    """Runs a program once; its Run, or one with status None when it takes too long."""
    command = [sys.executable, "-X", f"gil={gil}", *arguments]
    start = time.perf_counter()
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=timeout)
    except subprocess.TimeoutExpired as e:
        return Run(None, _text(e.stdout), _text(e.stderr), time.perf_counter() - start)
    return Run(done.returncode, _text(done.stdout), _text(done.stderr), time.perf_counter() - start)


def _text(data):
    return (data or b"").decode("utf-8", "backslashreplace")


def compare(arguments, runs=5, timeout=None, data=b"", ordered=False):
    """Runs a program in both modes in turn; a dict from the name of the mode to its list of Runs."""
    results = {name: [] for name, _ in MODES}
    for _ in range(runs):
        for name, gil in MODES:
            results[name].append(run(arguments, gil, timeout, data))
    return results


def _status(run):
    return "no end" if run.status is None else str(run.status)


def _median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def report(results, ordered=False, out=None):
    """Prints what differs; whether anything does."""
    out = out or sys.stdout

    def say(text=""):
        print(text, file=out)

    outcomes = {}
    for name, runs in results.items():
        outcomes[name] = Counter(run.result(ordered) for run in runs)
        statuses = Counter(_status(run) for run in runs)
        times = [run.seconds for run in runs]
        say(f"{name + ':':<10} {len(runs)} runs, "
            f"exit status {', '.join(f'{s} ({n} x)' if len(statuses) > 1 else s for s, n in sorted(statuses.items()))}, "
            f"{len(outcomes[name])} different result{'s' * (len(outcomes[name]) > 1)}, "
            f"median {_median(times):.2f} s ({min(times):.2f} to {max(times):.2f})")
    (first, first_runs), (second, second_runs) = results.items()
    ratio = _median([r.seconds for r in second_runs]) / _median([r.seconds for r in first_runs])
    say(f"{second} takes {ratio:.2f} times as long as {first}")
    differ = False
    for name, counter in outcomes.items():
        if len(counter) > 1:
            differ = True
            (a, _), (b, _) = counter.most_common(2)
            say(f"\n{name}: the runs differ among themselves")
            _show(a, b, f"{name}, most runs", f"{name}, other runs", say)
    if set(outcomes[first]) != set(outcomes[second]):
        differ = True
        a, b = (outcomes[name].most_common(1)[0][0] for name in (first, second))
        if a != b:
            say(f"\n{first} and {second} differ")
            _show(a, b, first, second, say)
        elif len(outcomes[first]) == len(outcomes[second]) == 1:
            say(f"\n{first} and {second} differ")
        else:
            say("\nsome results came in one mode only")
    if not differ:
        say("no difference")
    return differ


def _show(a, b, a_name, b_name, say):
    if a[0] != b[0]:
        say(f"  exit status: {a[0] if a[0] is not None else 'no end'} ({a_name}),"
            f" {b[0] if b[0] is not None else 'no end'} ({b_name})")
    for stream, left, right in (("stdout", a[1], b[1]), ("stderr", a[2], b[2])):
        if left == right:
            continue
        lines = list(difflib.unified_diff(left, right, f"{stream}, {a_name}", f"{stream}, {b_name}", lineterm="", n=1))
        for line in lines[:SHOWN_LINES]:
            say("  " + line)
        if len(lines) > SHOWN_LINES:
            say(f"  ... {len(lines) - SHOWN_LINES} more lines")


def build(sources, folder=".", name=None, options=(), only_print=False):
    """Compiles an extension module; returns the path of the library, or None when the compiler failed."""
    import sysconfig

    name = name or os.path.splitext(os.path.basename(sources[0]))[0]
    target = os.path.join(folder, name + sysconfig.get_config_var("EXT_SUFFIX"))
    compiler = os.environ.get("CC") or sysconfig.get_config_var("CC")
    command = [*shlex.split(compiler), "-O2", "-shared", "-fPIC", "-pthread", "-I", sysconfig.get_path("include"),
               *options, "-o", target, *sources]
    if only_print:
        print(shlex.join(command))
        return target
    os.makedirs(folder, exist_ok=True)
    try:
        status = subprocess.call(command)
    except FileNotFoundError:
        print(f"freethreading: no C compiler: {command[0]} is not on the path; install one or set CC", file=sys.stderr)
        return None
    return target if status == 0 else None


def audit(everything=False, out=None):
    """Lists what modules there are, and what the extensions among them do with their locks."""
    import _imp

    out = out or sys.stderr
    reports = {name: rest for name, *rest in _imp._extension_report()}
    print("extension modules:" if reports else "no extension modules", file=out)
    for name, (declared, serialised, taken, waited, seconds, language) in sorted(reports.items()):
        says = "declares free threading" if declared and not serialised else (
            "serialised as it asks" if declared and serialised else
            "declares nothing, serialised" if serialised else "declares nothing, not serialised by request")
        lock = f"; lock taken {taken:,} times, waited for {waited:,} times, {seconds:.3f} s" if serialised else ""
        print(f"  {name} ({language}): {says}{lock}", file=out)
    if everything:
        kinds = {"Java": [], "Python": []}
        for name, module in sorted(sys.modules.items()):
            if name in reports or module is None:
                continue
            origin = getattr(getattr(module, "__spec__", None), "origin", None)
            kinds["Java" if origin == "built-in" or not getattr(module, "__spec__", None) else "Python"].append(name)
        for kind, names in kinds.items():
            print(f"modules in {kind}, which run in parallel: {' '.join(names)}", file=out)


def _audit_program(options):
    import runpy

    script, *rest = options.program
    sys.argv = [script, *rest]
    sys.path[0] = os.path.dirname(os.path.abspath(script))
    try:
        runpy.run_path(script, run_name="__main__")
    finally:
        audit(options.all)
    return 0


def main(argv=None):
    parser = argparse.ArgumentParser(
        prog="python -m freethreading", description="Shows where a program depends on the global interpreter lock.")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("compare", help="run a program in both modes and report what differs")
    command.add_argument("-n", "--runs", type=int, default=5, help="runs in each mode (default: 5)")
    command.add_argument("-t", "--timeout", type=float, help="seconds after which a run is ended")
    command.add_argument("--ordered", action="store_true", help="the order of lines counts")
    command.add_argument("program", help="a script")
    command.add_argument("arguments", nargs=argparse.REMAINDER)
    command = commands.add_parser("build", help="compile an extension module")
    command.add_argument("-d", "--folder", default=".", help="where the library goes (default: here)")
    command.add_argument("-n", "--name", help="of the module (default: that of the first source)")
    command.add_argument("--print", action="store_true", help="only show the command")
    command.add_argument("sources", nargs="+", help="C files; what follows -- is for the compiler")
    command = commands.add_parser("audit", help="run a program and list the extension modules it uses")
    command.add_argument("-a", "--all", action="store_true", help="list all modules")
    command.add_argument("program", nargs=argparse.REMAINDER, help="a script and its arguments")
    command = commands.add_parser("check", help="look for what may go wrong, without running anything")
    command.add_argument("-a", "--all", action="store_true", help="attributes in modules without threads, too")
    command.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    command.add_argument("paths", nargs="+", help="files and folders")
    given = sys.argv[1:] if argv is None else list(argv)
    extra = []
    if given[:1] == ["build"] and "--" in given:
        at = given.index("--")
        given, extra = given[:at], given[at + 1:]
    options = parser.parse_args(given)
    if options.command == "build":
        return 0 if build(options.sources, options.folder, options.name, extra, options.print) else 1
    if options.command == "check":
        import _freethreading_check

        return _freethreading_check.run(options)
    if options.command == "audit":
        if not options.program:
            parser.error("audit needs a script")
        return _audit_program(options)
    if options.runs < 1:
        parser.error("at least one run in each mode is needed")
    arguments = [options.program, *options.arguments]
    if not options.program.startswith("-") and not os.path.exists(options.program):
        print(f"freethreading: no such file: {options.program}", file=sys.stderr)
        return 2
    data = b"" if sys.stdin is None or sys.stdin.isatty() else sys.stdin.buffer.read()
    results = compare(arguments, options.runs, options.timeout, data, options.ordered)
    return int(report(results, options.ordered))


if __name__ == "__main__":
    sys.exit(main())
