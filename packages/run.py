"""Runs programs that use packages in earnest on Boomslang and on CPython, and compares what they print.

    ./boomslang packages/run.py --site ENV/lib/python3.14/site-packages --cpython python3.14 [NAME...]

NAME is that of a program in `packages/smoke`, without `use_` and `.py`; without a name, all whose packages are installed
are run. Times are seconds of processor time. Output is kept below --out, as NAME.boomslang and NAME.cpython; differences are shown. `docs/packages.md` says
how to make ENV.
"""

import argparse
import difflib
import os
import pathlib
import resource
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def run(command, program, args):
    environment = dict(os.environ, PYTHONPATH=os.path.abspath(args.site), PYTHONHASHSEED="0", PYTHONWARNINGS="ignore", COLUMNS="80", TZ="UTC")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        # -P: the folder of the program is not searched for modules
        process = subprocess.Popen([*shlex.split(command), "-P", str(program)], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            out, err = process.communicate(timeout=args.limit)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            status = "limit"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), status, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", required=True, help="a site-packages folder with the packages")
    parser.add_argument("--cpython", default="python3.14", help="command of CPython 3.14")
    parser.add_argument("--boomslang", default=str(HERE.parent / "boomslang"), help="command of Boomslang")
    parser.add_argument("--out", default=str(HERE / "target"), help="folder for outputs")
    parser.add_argument("--limit", type=float, default=300, help="seconds for a program")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    names = args.names or sorted(p.stem.removeprefix("use_") for p in (HERE / "smoke").glob("use_*.py"))
    different = 0
    for name in names:
        program = HERE / "smoke" / f"use_{name}.py"
        theirs, their_errors, their_status, their_time = run(args.cpython, program, args)
        if their_status != 0:
            missing = "ModuleNotFoundError" in their_errors
            print(f"{name:16} {'not installed' if missing else 'CPython fails'}: {(their_errors.strip().splitlines() or [''])[-1]}", flush=True)
            continue
        ours, our_errors, our_status, our_time = run(args.boomslang, program, args)
        (out / f"{name}.cpython").write_text(theirs)
        (out / f"{name}.boomslang").write_text(ours + (our_errors if our_status else ""))
        same = ours == theirs and our_status == 0
        different += not same
        print(f"{name:16} {'same' if same else 'DIFFERENT'}  CPython {their_time:.1f} s, Boomslang {our_time:.1f} s", flush=True)
        if not same:
            lines = list(difflib.unified_diff(theirs.splitlines(), ours.splitlines(), "CPython", "Boomslang", n=0, lineterm=""))
            print("\n".join("    " + line[:300] for line in lines[:20]))
            if our_status:
                print("    status", our_status, "\n    ", "\n     ".join(our_errors.splitlines()[-12:]))
    print(f"{different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
