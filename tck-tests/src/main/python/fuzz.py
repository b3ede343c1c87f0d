"""A differential fuzzer: the same random expressions and small programs on two interpreters.

    python fuzz.py compare --cpython PYTHON --boomslang COMMAND [--seed N] [--batches N] [--size N]
    python fuzz.py run SEED FROM TO         # a part of a batch, on the interpreter that runs this
    python fuzz.py show SEED INDEX          # the source of one case
    python fuzz.py try SEED INDEX           # what one case prints, on the interpreter that runs this

A batch is a seed and a number of cases, all run in one process. Each case is generated from the seed and its index
alone, so that it can be repeated by itself. What is compared is the value as text, the output, and the class and the
message of an exception; of exceptions that a program catches also the context, the cause and the lines of the traceback.
Sets are shown sorted and addresses are left out; no case looks at hashes of strings. A case that takes too long ends its
process; it is named, and the next one starts a new process. `fuzz_expressions` and `fuzz_statements` are the grammar.
"""

import argparse
import collections
import contextlib
import io
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time
import warnings

from fuzz_expressions import PRELUDE
from fuzz_statements import Programs

# Where the two differ on purpose: why, and what CPython's line and Boomslang's look like. The groups of the two
# expressions have to be equal.
EXPLAINED = [
    # CPython hands ``**mapping`` to functions written in C with an older calling convention as it is, and unpacks it for others.
    ("keywords that are no strings are refused for every callee", r".*", r"TypeError: keywords must be strings.*"),
    # sorted() passes its keywords on to list.sort(), which looks at them after the iterable has become a list.
    ("sorted() looks at its keywords before its iterable", r".*object is not iterable.*", r"TypeError: sort\(\) got an unexpected keyword argument.*"),
]

# Cases whose memory one of the two has no more of are not compared.
EXHAUSTED = re.compile(r"MemoryError")


def case(seed, index):
    return Programs(seed, index).case()


# ---------------------------------------------------------------- running

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def show(value, depth=0):
    kind = type(value)
    if depth < 4:
        if kind in (set, frozenset):
            return kind.__name__ + "{" + ", ".join(sorted(show(v, depth + 1) for v in value)) + "}"
        if kind is list:
            return "[" + ", ".join(show(v, depth + 1) for v in value) + "]"
        if kind is tuple:
            return "(" + ", ".join(show(v, depth + 1) for v in value) + ")"
        if kind is dict:
            return "{" + ", ".join(show(k, depth + 1) + ": " + show(v, depth + 1) for k, v in value.items()) + "}"
    if isinstance(value, type):
        return "class " + value.__name__
    return kind.__name__ + " " + ADDRESS.sub(" at", repr(value))


def message(exception):
    try:
        return ADDRESS.sub(" at", str(exception))
    except Exception as bad:
        return f"<str raises {type(bad).__name__}>"


class Output:
    """What a case prints: the names that every program can call."""

    def __init__(self):
        self.lines = []

    def out(self, *values):
        self.lines.append(" ".join(show(v) for v in values))

    def report(self, exception):
        """Prints an exception with all that belongs to it."""
        lines, traceback = [], exception.__traceback__
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == "<case>":
                lines.append(traceback.tb_lineno)
            traceback = traceback.tb_next
        if len(lines) > 9:
            lines = ["deep"]
        related = [type(e).__name__ if e is not None else "-" for e in (exception.__context__, exception.__cause__)]
        self.lines.append(" ".join([type(exception).__name__ + ":", message(exception), "context", related[0], "cause", related[1],
                                    str(exception.__suppress_context__), str(getattr(exception, "__notes__", "")), "lines", *map(str, lines)]))

    def drive(self, awaitable):
        """Runs an awaitable to its end; what it waits for answers with its own value."""
        steps, awaiting = [], awaitable.__await__()
        try:
            value = next(awaiting)
            for _ in range(20):
                steps.append(value)
                value = awaiting.send(value)
        except BaseException as e:
            return steps, type(e).__name__, message(e)
        return steps, "no end"


def change(target, action):
    """What a method gives, and what it leaves."""
    return action(target), target


def run_case(mode, source, prelude, output):
    output.lines.clear()
    namespace = dict(prelude)
    stream = io.StringIO()
    try:
        with contextlib.redirect_stdout(stream), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(source, "<case>", mode)
            if mode == "eval":
                result = show(eval(code, namespace))
            else:
                exec(code, namespace)
                result = "done"
    except BaseException as e:
        if isinstance(e, KeyboardInterrupt):
            raise
        result = f"{type(e).__name__}: {message(e)}"
    return [line[:1000] for line in [*output.lines, result, *([stream.getvalue()] if stream.getvalue() else [])]]


def run(seed, start, end):
    sys.setrecursionlimit(400)
    # Unawaited coroutines and dropped generators speak at times that differ.
    sys.unraisablehook = lambda info: None
    warnings.simplefilter("ignore")
    if sys.implementation.name == "cpython":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    output = Output()
    prelude = {"__name__": "fuzz", "out": output.out, "report": output.report, "drive": output.drive, "change": change}
    exec(PRELUDE, prelude)
    for index in range(start, end):
        mode, source = case(seed, index)
        print(json.dumps([index, run_case(mode, source, prelude, output)]), flush=True)


# ---------------------------------------------------------------- comparing


def batch(command, seed, size, limit):
    """The lines of a batch by index, and how it ended where there are none."""
    results, endings, start = {}, {}, 0
    while start < size:
        process = subprocess.Popen([*command, __file__, "run", str(seed), str(start), str(size)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   text=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
        lines, errors = queue.SimpleQueue(), collections.deque(maxlen=8)
        readers = [threading.Thread(target=pour, args=(process.stdout, lines.put), daemon=True), threading.Thread(target=pour, args=(process.stderr, errors.append), daemon=True)]
        for reader in readers:
            reader.start()
        ending, spent = None, 0
        while True:
            try:
                line = lines.get(timeout=limit)
            except queue.Empty:
                # On a busy machine it may just have had no turn.
                if 0 <= processor_time(process.pid) - spent < limit / 2:
                    continue
                ending = f"no end within {limit} s"
                process.kill()
                break
            if line is None:
                break
            index, shown = json.loads(line)
            results[index] = shown
            spent = processor_time(process.pid)
        status = process.wait()
        done = max((i for i in results if i >= start), default=start - 1) + 1
        if done < size:
            endings[done] = ending or f"exit status {status}: {''.join(line for line in errors if line)[-500:]}"
        if done == start and start - 1 in endings:
            break  # it does not even start
        start = done + 1
    return results, endings


def processor_time(pid):
    """The seconds of processor time that a process has used; -1 where nobody says."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
    except OSError:
        return -1
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pour(stream, put):
    for line in stream:
        put(line)
    put(None)


def explained(expected, got):
    """Why a line may differ, or None."""
    # A set lies in a text (sets themselves are shown sorted): its order is that of CPython's hash table there.
    if "{" in expected and sorted(expected) == sorted(got):
        return "the order of a set"
    # CPython has a second class for iterators over strings with ASCII characters alone.
    if expected.replace("str_ascii_iterator", "str_iterator") == got:
        return "iterators of strings have one class"
    for reason, theirs, ours in EXPLAINED:
        one, other = re.fullmatch(theirs, expected, re.DOTALL), re.fullmatch(ours, got, re.DOTALL)
        if one and other and one.groups() == other.groups():
            return reason
    return None


def judge(expected, got):
    """The reason why two outputs may differ, "" when nothing explains it."""
    if any(EXHAUSTED.search(line) for line in [*expected, *got]):
        return "memory"
    reasons = [explained(e, g) for e, g in zip(expected, got) if e != g]
    return reasons[0] if len(expected) == len(got) and all(reasons) else ""


def is_wording(expected, got):
    """Whether two outputs differ only in the messages of exceptions."""
    def kind(line):
        return re.match(r"(\w+): ", line) or re.match(r"str '(\w+(?:Error|Exception))' str ", line)

    different = [(e, g) for e, g in zip(expected, got) if e != g]
    return len(expected) == len(got) and all((a := kind(e)) and (b := kind(g)) and a[1] == b[1] for e, g in different)


def cause(expected, got):
    """A line of each, with what belongs to the case alone left out: equal for the same cause, mostly."""
    pair = next(((e, g) for e, g in zip(expected, got) if e != g), ("", ""))
    return " <> ".join(re.sub(r"-?\d+", "0", re.sub(r"'[^']*'", "'…'", line))[:150] for line in pair)


def compare(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--cpython", required=True)
    parser.add_argument("--boomslang", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batches", type=int, default=1)
    parser.add_argument("--size", type=int, default=2000)
    parser.add_argument("--limit", type=int, default=30, help="seconds without a result after which a case counts as endless")
    options = parser.parse_args(arguments)
    total, wording, different, reasons, causes = 0, 0, 0, collections.Counter(), collections.Counter()
    for seed in range(options.seed, options.seed + options.batches):
        begin = time.monotonic()
        expected, their_endings = batch([options.cpython], seed, options.size, options.limit)
        got, our_endings = batch([options.boomslang], seed, options.size, options.limit)
        for index in sorted(our_endings.keys() | their_endings.keys()):
            if our_endings.get(index) != their_endings.get(index):
                different += 1
                print(f"--- {seed} {index}\n    " + case(seed, index)[1].replace("\n", "\n    "))
                print(f"  CPython:   {their_endings.get(index, 'ends')}\n  Boomslang: {our_endings.get(index, 'ends')}", flush=True)
        before = different, wording
        for index in sorted(expected.keys() & got.keys()):
            total += 1
            if expected[index] == got[index]:
                continue
            if reason := judge(expected[index], got[index]):
                reasons[reason] += 1
                continue
            only = is_wording(expected[index], got[index])
            wording, different = wording + only, different + (not only)
            causes[cause(expected[index], got[index])] += 1
            print(f"--- {seed} {index}{' (wording)' if only else ''}\n    " + case(seed, index)[1].replace("\n", "\n    "))
            for number in range(max(len(expected[index]), len(got[index]))):
                pair = [lines[number] if number < len(lines) else None for lines in (expected[index], got[index])]
                if pair[0] != pair[1]:
                    print(f"  CPython:   {ascii(pair[0])}\n  Boomslang: {ascii(pair[1])}")
        print(f"=== seed {seed}: {len(expected)} cases, {different - before[0]} different, {wording - before[1]} in wording, {time.monotonic() - begin:.0f} s", flush=True)
    for text, count in causes.most_common():
        print(f"{count:5} {ascii(text)}")
    for reason, count in reasons.most_common():
        print(f"{count:5} explained: {reason}")
    print(f"{total} cases, {different} different, {wording} in wording alone, {reasons.total()} explained")
    return 1 if different or wording else 0


def main():
    action, *arguments = sys.argv[1:]
    if action == "run":
        run(*map(int, arguments))
    elif action == "show":
        print(case(*map(int, arguments))[1])
    elif action == "try":
        seed, index = map(int, arguments)
        run(seed, index, index + 1)
    else:
        sys.exit(compare(arguments))


if __name__ == "__main__":
    main()
