"""A script of a given length: runs a program of `single/` some times and says what each kind of thread of the process used.

    repeat.py PROGRAM TURNS

With TURNS 0 it says instead how many turns take one second of processor time: what `short.py` asks CPython.
Prints a line of JSON: the processor time of the main thread and of all others, by what they do.
"""

import json
import os
import sys
import time
import types

KINDS = [("C1", "C1"), ("C2", "C2"), ("Truffle", "Graal"), ("JVMCI", "Graal"), ("G1", "GC"), ("GC ", "GC"), ("VM ", "VM")]
HZ = os.sysconf("SC_CLK_TCK")


def thread_times():
    times = {}
    for task in os.listdir("/proc/self/task"):
        with open(f"/proc/self/task/{task}/stat", encoding="utf-8") as file:
            head, _, rest = file.read().rpartition(")")
        name = head.partition("(")[2]
        fields = rest.split()
        kind = next((kind for prefix, kind in KINDS if name.startswith(prefix)), "other")
        times[kind] = times.get(kind, 0) + (int(fields[11]) + int(fields[12])) / HZ
    main = time.thread_time()
    times["other"] = max(times.get("other", 0) - main, 0)
    return {"main": main, **times}


def main(path, turns):
    program = types.ModuleType("program")
    program.__file__ = path
    sys.modules["program"] = program
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read(), path, "exec"), program.__dict__)
    done = 0
    start = time.thread_time()
    while done < turns or not turns and time.thread_time() - start < 1:
        result = program.run()
        if result != program.EXPECTED:
            raise SystemExit(f"wrong result: {result!r}, expected {program.EXPECTED!r}")
        done += 1
    if not turns:
        print(done)
        return
    try:
        times = thread_times()
    except OSError:  # no /proc: only the thread that runs this
        times = {"main": time.thread_time()}
    print(json.dumps(times))


main(sys.argv[1], int(sys.argv[2]))
