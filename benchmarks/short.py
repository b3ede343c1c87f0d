"""Measures scripts that take CPython a second, from the start of the process to its end. Run it as `benchmarks/run --short`.

Each program of `single/` is repeated as often as takes CPython one second of processor time. All commands take turns, a fresh
process each, and medians of the rounds are compared: wall time, processor time of the process, and of its kinds of
threads until the script was done. On a busy machine the wall times of one round are comparable, the others are inflated.

--variant adds a command to compare with, such as another checkout or other options:

    benchmarks/run --short nbody --variant before=../before/boomslang --variant "serial=./boomslang --vm.XX:+UseSerialGC"
"""

import argparse
import datetime
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import runner

KINDS = ["main", "C1", "C2", "Graal", "GC", "VM", "other"]
REPEAT = runner.HERE / "repeat.py"


def turns_of_a_second(path):
    cpython = runner.INTERPRETERS["cpython"]
    command = [*cpython.command(False), str(REPEAT), str(path), "0"]
    return int(subprocess.run(command, env=cpython.environment(False), capture_output=True, text=True, check=True).stdout)


def measure(command, environment, limit):
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, env=environment)
        wait = time.monotonic() + limit
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            if time.monotonic() > wait:
                process.kill()
            time.sleep(0.005)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        if process.returncode:
            err.seek(0)
            return {"error": err.read()[-2000:] or f"exit status {process.returncode}"}
        out.seek(0)
        usage = ended[2]
        return {"wall": wall, "all": usage.ru_utime + usage.ru_stime, "MB": usage.ru_maxrss / 1024, **json.loads(out.read().splitlines()[-1])}


def medians(runs):
    good = [run for run in runs if "error" not in run]
    if not good:
        return None
    return {key: statistics.median(run.get(key, 0) for run in good) for key in ["wall", "all", "MB", *KINDS]}


def table(results, names):
    header = ["program", "turns", "", "wall s", "× CPython", "processor s", *KINDS, "MB"]
    rows = []
    ratios = {name: [] for name in names}
    totals = {name: [] for name in names}
    for program, (turns, runs) in results.items():
        base = medians(runs["CPython"])
        for name in names:
            figures = medians(runs[name])
            if not figures:
                rows.append([program, str(turns), name, "failed", *["-"] * (len(KINDS) + 3)])
                continue
            ratio = figures["wall"] / base["wall"] if base else None
            if ratio:
                ratios[name].append(ratio)
            totals[name].append(figures)
            rows.append([program, str(turns), name, f"{figures['wall']:.2f}", runner.cell(ratio), f"{figures['all']:.2f}",
                         *(f"{figures[kind]:.2f}" for kind in KINDS), f"{figures['MB']:.0f}"])
    for name in names:
        if totals[name]:
            mean = [f"{runner.geometric_mean([f[key] for f in totals[name]]) or 0:.2f}" for key in ["wall", "all", *KINDS, "MB"]]
            rows.append(["geometric mean", "", name, mean[0], runner.cell(runner.geometric_mean(ratios[name])), *mean[1:]])
    for name in names:
        if ratios[name]:
            rows.append(["median", "", name, "", runner.cell(statistics.median(ratios[name])), *[""] * (len(KINDS) + 2)])
    return header, rows


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/run --short", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", help="names of programs (default: all)")
    parser.add_argument("--rounds", type=int, default=3, help="processes of each command (default 3)")
    parser.add_argument("--seconds", type=float, default=1, help="length of a script in CPython (default 1)")
    parser.add_argument("--variant", action="append", default=[], metavar="NAME=COMMAND", help="another command to run the scripts with")
    parser.add_argument("--limit", type=float, default=120, help="seconds after which a process is ended (default 120)")
    parser.add_argument("--json", type=Path, help="write all figures here")
    arguments = parser.parse_args()

    boomslang = runner.INTERPRETERS["boomslang"]
    cpython = runner.INTERPRETERS["cpython"]
    commands = {"CPython": (cpython.command(False), cpython.environment(False)), "Boomslang": (boomslang.command(False), boomslang.environment(False))}
    for variant in arguments.variant:
        name, _, command = variant.partition("=")
        commands[name] = shlex.split(command), boomslang.environment(False)
    names = list(commands)
    load = os.getloadavg()[0]
    results = {}
    for path in sorted((runner.HERE / "single").glob("*.py")):
        if arguments.programs and path.stem not in arguments.programs:
            continue
        turns = max(round(turns_of_a_second(path) * arguments.seconds), 1)
        runs = {name: [] for name in names}
        for number in range(arguments.rounds):
            # Whatever changes on the machine meanwhile favours each in turn.
            for name in names[number % len(names):] + names[:number % len(names)]:
                command, environment = commands[name]
                result = measure([*command, str(REPEAT), str(path), str(turns)], environment, arguments.limit)
                if "error" in result:
                    print(f"{path.stem:20} {name}: {result['error']}", file=sys.stderr, flush=True)
                runs[name].append(result)
        results[path.stem] = turns, runs
        for name in names:
            if figures := medians(runs[name]):
                parts = ", ".join(f"{kind} {figures[kind]:.2f}" for kind in KINDS)
                print(f"{path.stem:20} {name:12} {figures['wall']:6.2f} s, processor {figures['all']:6.2f} s: {parts}", file=sys.stderr, flush=True)
    about = (f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}, {runner.machine()}, load average {load:.1f} at the start and "
             f"{os.getloadavg()[0]:.1f} at the end; medians of {arguments.rounds} processes")
    if arguments.json:
        arguments.json.write_text(json.dumps({"about": about, "results": results}, indent=1) + "\n")
    print(f"{about}\n\n{runner.markdown(*table(results, names))}")


main()
