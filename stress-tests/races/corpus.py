"""Runs the race detector on small programs with and without races, and compares what it finds with what is planted.

    boomslang corpus.py [-n RUNS] [--each] [NAME ...]

Programs in racy/ have comments "# RACE" on lines that are in a race with each other or themselves: at least one race
has to be found in each, and none on any other line; a line "# RACE always" has to be in one. In those of correct/ none may be found. By default one process runs
all of them; with --each every program has its own, as a user would run it. -n runs all of that several times, each time
with other disturbances of the schedule.
"""

import argparse
import json
import os
import random
import runpy
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def programs(names):
    found = []
    for kind in ("racy", "correct"):
        for file in sorted(os.listdir(os.path.join(HERE, kind))):
            if file.endswith(".py") and (not names or file[:-3] in names):
                found.append(os.path.join(HERE, kind, file))
    return found


def detect(files, seed):
    """The races found when the files are run one after the other in a process."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "races.json")
        done = subprocess.run(
            [sys.executable, f"--races=json={out},shake={seed}", __file__, "--run", *files],
            capture_output=True, text=True)
        if done.returncode or done.stderr:
            raise SystemExit(f"the programs failed with status {done.returncode}:\n{done.stdout}{done.stderr}")
        with open(out) as f:
            return json.load(f)["races"]


def planted(file, comment="# RACE"):
    with open(file) as f:
        return {number for number, line in enumerate(f, 1) if comment in line}


def judge(files, races):
    """What is wrong with what was found, in words."""
    wrong = []
    for file in files:
        lines = planted(file)
        name = os.path.relpath(file, HERE)
        hits = 0
        missed = planted(file, "# RACE always")
        for race in races:
            at = [(a["file"], a["line"]) for a in race["accesses"]]
            if not any(f == file for f, _ in at):
                continue
            if all(f == file and line in lines for f, line in at):
                hits += 1
                missed -= {line for _, line in at}
            else:
                places = " and ".join(f"{os.path.basename(f)}:{line}" for f, line in at)
                wrong.append(f"{name}: false report: {race['variable']} ({race['rule']}) at {places}")
        if lines and not hits:
            wrong.append(f"{name}: no race found")
        wrong += [f"{name}: no race found in line {line}" for line in sorted(missed)]
    others = [r for r in races if not any(a["file"] in files for a in r["accesses"])]
    wrong += [f"false report elsewhere: {r['variable']} {r['accesses'][0]['file']}" for r in others]
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", "--runs", type=int, default=1)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--run", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.run:
        sys.path.insert(0, HERE)
        for file in options.names:
            try:
                runpy.run_path(file, run_name="__main__")
            except (LookupError, RuntimeError):
                # A race that really went wrong.
                if os.path.basename(os.path.dirname(file)) != "racy":
                    raise
        return 0
    files = programs(options.names)
    failed = 0
    for run in range(options.runs):
        seed = options.seed + run
        groups = [[f] for f in files] if options.each else [files]
        wrong = [message for group in groups for message in judge(group, detect(group, seed))]
        failed += bool(wrong)
        print(f"run {run + 1} (seed {seed}): {len(files)} programs, {len(wrong)} mistakes", flush=True)
        for message in wrong:
            print("  " + message)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
