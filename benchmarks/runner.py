"""Measures every program in every interpreter, each in a fresh process, and prints a table. Run it as `benchmarks/run`.

The figures of one program in one interpreter:
  steady   median CPU time (or wall time, --wall) of the last half of the iterations
  first    wall time of the first iteration
  third, tenth  time from the start of the process until the third and the tenth iteration were done
  memory   peak resident memory of the process
With threads, `scaling` is the work done by N threads in a second over the work done by one.

--after-thread asks instead what it costs Boomslang that a second thread has been there: each program of one thread runs in
pairs of processes, one as usual and one in which a thread has begun and ended before.
"""

import argparse
import datetime
import json
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers" / "target"

# Compilation in the thread that runs the program.
FOREGROUND = "-Dpolyglot.engine.BackgroundCompilation=false"


def find_java():
    homes = [os.environ.get("BOOMSLANG_JAVA_HOME"), os.environ.get("JAVA_HOME"), *sorted(Path("/usr/lib/jvm").glob("*"))]
    for home in homes:
        if home and (Path(home) / "release").exists() and 'JAVA_VERSION="25' in (Path(home) / "release").read_text():
            return Path(home) / "bin"
    raise SystemExit("needs JDK 25: set JAVA_HOME")


def clean_environment():
    hidden = ("PYTHONHOME", "LD_LIBRARY_PATH", "PYTHONPATH")
    return {name: value for name, value in os.environ.items() if name not in hidden}


class Boomslang:
    name = "Boomslang"

    def prepare(self):
        pass

    def command(self, foreground):
        return [str(HERE.parent / "boomslang")]

    def environment(self, foreground):
        environment = clean_environment()
        if foreground:
            options = environment.get("BOOMSLANG_JAVA_OPTIONS", "")
            environment["BOOMSLANG_JAVA_OPTIONS"] = f"{options} {FOREGROUND}"
        return environment


class CPython:
    name = "CPython"

    def prepare(self):
        pass

    def command(self, foreground):
        return [str(PEERS / "cpython" / "bin" / "python3.14")]

    def environment(self, foreground):
        home = PEERS / "cpython"
        return clean_environment() | {"PYTHONHOME": str(home), "LD_LIBRARY_PATH": str(home / "lib")}


class GraalPy:
    """On the same JDK, with the same compiler and the same JVM options as Boomslang's own command."""

    name = "GraalPy"

    def prepare(self):
        self.java = find_java()
        self.classes = PEERS / "classes"
        source = HERE / "peers" / "GraalPyMain.java"
        command = [self.java / "javac", "-cp", str(PEERS / "graalpy") + "/*", "-d", self.classes, source]
        subprocess.run(command, check=True)

    def command(self, foreground):
        graal = ":".join(str(jar) for jar in sorted((PEERS / "graal").glob("*.jar")))
        return [
            str(self.java / "java"),
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableJVMCI",
            f"--upgrade-module-path={graal}",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xss16m",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            *([FOREGROUND] if foreground else []),
            "-cp",
            f"{self.classes}:{PEERS / 'graalpy'}/*",
            "GraalPyMain",
        ]

    def environment(self, foreground):
        return clean_environment()


INTERPRETERS = {"boomslang": Boomslang(), "graalpy": GraalPy(), "cpython": CPython()}


def measure(interpreter, program, seconds, iterations, threads, clock, limit, foreground, options=()):
    command = [*interpreter.command(foreground), str(HERE / "harness.py"), *options, str(program), str(seconds), str(iterations)]
    if threads:
        command.append(str(threads))
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        start = time.time()
        process = subprocess.Popen(command, stdout=out, stderr=err, env=interpreter.environment(foreground))
        usage = None
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.time() - start > limit:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.05)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        lines = [json.loads(line) for line in out.read().splitlines() if line.startswith("{") and line.endswith("}")]
        errors = err.read()
    if len(lines) < 4:
        return {"error": errors[-2000:] or f"only {len(lines)} iterations in {limit} s"}
    late = lines[len(lines) // 2:]
    return {
        "steady": statistics.median(line[clock] for line in late),
        "steady_wall": statistics.median(line["wall"] for line in late),
        "first": lines[0]["wall"],
        "first_cpu": lines[0]["cpu"],
        "done": [line["at"] - start for line in lines[:10]],
        "iterations": len(lines),
        "memory": usage.ru_maxrss * 1024,
        "cpu_total": usage.ru_utime + usage.ru_stime,
        "times": [line[clock] for line in lines],
        "errors": errors[-2000:],
    }


def geometric_mean(values):
    values = [value for value in values if value]
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def cell(value, unit=""):
    return "-" if value is None else f"{value:.2f}{unit}"


def ratio(results, program, over, under, key):
    """How many times `over` has of what `under` has; None when one of them failed."""
    a = results.get((program, over), {}).get(key)
    b = results.get((program, under), {}).get(key)
    return a / b if a and b else None


def done_after(results, program, over, under, count):
    a = results.get((program, over), {}).get("done", [])
    b = results.get((program, under), {}).get("done", [])
    return a[count - 1] / b[count - 1] if len(a) >= count and len(b) >= count else None


def single_table(programs, results):
    header = ["program", "CPython ms", "GraalPy ms", "Boomslang ms", "× CPython", "× GraalPy", "first × GraalPy",
              "1st done", "3rd done", "10th done", "1st done × CPython", "memory × GraalPy", "MB"]
    rows = []
    columns = []
    for program in programs:
        steady = {name: results.get((program, name), {}).get("steady") for name in INTERPRETERS}
        ratios = [
            ratio(results, program, "cpython", "boomslang", "steady"),
            ratio(results, program, "graalpy", "boomslang", "steady"),
            ratio(results, program, "graalpy", "boomslang", "first"),
            done_after(results, program, "graalpy", "boomslang", 1),
            done_after(results, program, "graalpy", "boomslang", 3),
            done_after(results, program, "graalpy", "boomslang", 10),
            done_after(results, program, "cpython", "boomslang", 1),
            ratio(results, program, "graalpy", "boomslang", "memory"),
        ]
        columns.append(ratios)
        times = [f"{steady[n] * 1000:.1f}" if steady[n] else "failed" if (program, n) in results else "-"
                 for n in ("cpython", "graalpy", "boomslang")]
        memory = results.get((program, "boomslang"), {}).get("memory")
        rows.append([program, *times, *map(cell, ratios), f"{memory / 1e6:.0f}" if memory else "-"])
    means = [geometric_mean(column) for column in zip(*columns)]
    rows.append(["**geometric mean**", "", "", "", *(f"**{cell(m)}**" for m in means), ""])
    return header, rows


def threads_table(programs, results, counts):
    top = counts[-1]
    header = ["program", *(f"{n} thread{'s' * (n > 1)} ms" for n in counts), f"scaling at {top}", f"scaling at {top} by wall time",
              f"GraalPy at {top} ms", f"× GraalPy at {top}", f"CPython at {top} ms", f"× CPython at {top}"]
    rows = []
    for program in programs:
        def figure(name, threads, key):
            return results.get((program, name, threads), {}).get(key)

        row = [program]
        for n in counts:
            value = figure("boomslang", n, "steady")
            row.append(f"{value * 1000:.1f}" if value else "failed")
        for key in ("steady", "steady_wall"):
            one, many = figure("boomslang", counts[0], key), figure("boomslang", top, key)
            row.append(cell(one / many * top / counts[0] if one and many else None))
        for name in ("graalpy", "cpython"):
            value, own = figure(name, top, "steady_wall"), figure("boomslang", top, "steady_wall")
            row.append(f"{value * 1000:.1f}" if value else "-")
            row.append(cell(value / own if value and own else None))
        rows.append(row)
    return header, rows


def measure_after_thread(paths, arguments, clock):
    """The pairs of steady states of each program: without and with a second thread that has ended."""
    results = {}
    for path in paths:
        results[path.stem] = []
        for number in range(arguments.pairs):
            figures = {}
            # Whatever changes on the machine meanwhile favours each side in turn.
            for options in ((), ("--after-thread",))[::-1 if number % 2 else 1]:
                result = measure(INTERPRETERS["boomslang"], path, arguments.seconds, arguments.iterations, 0, clock, arguments.limit,
                                 arguments.foreground, options)
                if "error" in result:
                    print(f"{path.stem:20} {result['error']}", file=sys.stderr, flush=True)
                figures[options] = result.get("steady")
            pair = figures[()], figures[("--after-thread",)]
            if all(pair):
                results[path.stem].append(pair)
                print(f"{path.stem:20} {pair[0] * 1000:8.1f} ms, after a thread {pair[1] * 1000:8.1f} ms", file=sys.stderr, flush=True)
    return results


def after_thread_table(results):
    header = ["program", "one thread ever, ms", "after a thread, ms", "ratio", "least", "most"]
    rows = []
    medians = []
    for program, pairs in results.items():
        if not pairs:
            rows.append([program, "failed", "failed", "-", "-", "-"])
            continue
        ratios = sorted(after / before for before, after in pairs)
        medians.append(statistics.median(ratios))
        before, after = (statistics.median(side) * 1000 for side in zip(*pairs))
        rows.append([program, f"{before:.1f}", f"{after:.1f}", cell(medians[-1]), cell(ratios[0]), cell(ratios[-1])])
    rows.append(["**geometric mean**", "", "", f"**{cell(geometric_mean(medians))}**", "", ""])
    return header, rows


def markdown(header, rows):
    widths = [max(len(row[i]) for row in [header, *rows]) for i in range(len(header))]

    def line(row):
        return "| " + " | ".join(text.ljust(w) if i == 0 else text.rjust(w) for i, (text, w) in enumerate(zip(row, widths))) + " |"

    rule = "|" + "|".join("-" * (w + 2) if i == 0 else "-" * (w + 1) + ":" for i, w in enumerate(widths)) + "|"
    return "\n".join([line(header), rule, *map(line, rows)])


def machine():
    model = "unknown processor"
    try:
        model = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text()).group(1)
    except (OSError, AttributeError):
        pass
    return f"{model}, {os.cpu_count()} CPUs, {platform.system()}"


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", help="names of programs (default: all)")
    parser.add_argument("--interpreters", default="boomslang,graalpy,cpython")
    parser.add_argument("--suite", choices=["single", "threads", "all"], default="all")
    parser.add_argument("--seconds", type=float, default=10, help="CPU time of a program's iterations (default 10; CPython takes a fifth)")
    parser.add_argument("--iterations", type=int, default=12, help="least number of iterations (CPython: 5)")
    parser.add_argument("--threads", default="1,2", help="numbers of threads of the programs with threads")
    parser.add_argument("--after-thread", action="store_true", help="what a second thread that has ended costs programs of one thread")
    parser.add_argument("--pairs", type=int, default=3, help="pairs of processes for --after-thread (default 3)")
    parser.add_argument("--wall", action="store_true", help="steady state by wall time, for a quiet machine")
    parser.add_argument("--foreground", action="store_true",
                        help="compile in the thread of the program: for a busy machine, where compilation would come late; only the steady state counts then")
    parser.add_argument("--limit", type=float, default=600, help="wall seconds after which a process is ended")
    parser.add_argument("--json", type=Path, help="write all figures here")
    parser.add_argument("--table", type=Path, help="write the tables here, as Markdown")
    parser.add_argument("--from-json", type=Path, help="only print the tables of an earlier run")
    arguments = parser.parse_args()

    clock = "wall" if arguments.wall else "cpu"
    names = arguments.interpreters.split(",")
    counts = [int(n) for n in arguments.threads.split(",")]
    found = {suite: [p for p in sorted((HERE / suite).glob("*.py")) if not arguments.programs or p.stem in arguments.programs]
             for suite in ("single", "threads") if arguments.suite in (suite, "all")}
    results = {}
    pairs = {}
    start = datetime.datetime.now(datetime.timezone.utc)
    load = os.getloadavg()[0]
    if arguments.from_json:
        stored = json.loads(arguments.from_json.read_text())
        results = {tuple(int(k) if k.isdigit() else k for k in key.split("/")): value for key, value in stored["results"].items()}
        pairs = stored.get("after_thread", {})
        about = stored["about"]
        keys = {key[0] for key in results}
        found = {suite: [p for p in paths if p.stem in keys] for suite, paths in found.items()}
    elif arguments.after_thread:
        pairs = measure_after_thread(found.pop("single", []), arguments, clock)
        found = {}
    else:
        for name in names:
            INTERPRETERS[name].prepare()
        for suite, paths in found.items():
            for path in paths:
                for threads in counts if suite == "threads" else [0]:
                    for name in names:
                        slow = name == "cpython"
                        result = measure(INTERPRETERS[name], path, arguments.seconds / 5 if slow else arguments.seconds,
                                         5 if slow else arguments.iterations, threads, clock, arguments.limit, arguments.foreground)
                        results[(path.stem, name, threads) if threads else (path.stem, name)] = result
                        shown = result.get("error") or f"{result['steady'] * 1000:8.1f} ms, first {result['first'] * 1000:8.1f} ms"
                        print(f"{path.stem:20} {threads or '':2} {name:10} {shown}", file=sys.stderr, flush=True)
    if not arguments.from_json:
        about = (f"{start:%Y-%m-%d}, {machine()}, load average {load:.1f} at the start and {os.getloadavg()[0]:.1f} at the end; "
                 f"steady state by {'wall' if arguments.wall else 'CPU'} time{', compiled in the foreground' if arguments.foreground else ''}")
    if arguments.json:
        stored = {"about": about, "results": {"/".join(map(str, key)): value for key, value in results.items()}, "after_thread": pairs}
        arguments.json.write_text(json.dumps(stored, indent=1) + "\n")
    parts = [about]
    if pairs:
        parts.append(markdown(*after_thread_table(pairs)))
    if found.get("single") and not pairs:
        parts.append(markdown(*single_table([p.stem for p in found["single"]], results)))
    if found.get("threads"):
        parts.append(markdown(*threads_table([p.stem for p in found["threads"]], results, counts)))
    text = "\n\n".join(parts) + "\n"
    print(text)
    if arguments.table:
        arguments.table.write_text(text)


if __name__ == "__main__":
    main()
