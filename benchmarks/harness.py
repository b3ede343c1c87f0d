"""Runs one program many times and prints what each iteration took: the part of the runner inside the measured process.

    harness.py [--after-thread] PROGRAM SECONDS ITERATIONS [THREADS]

runs PROGRAM until its iterations have used SECONDS of CPU time, but at least ITERATIONS times. Every iteration is checked against the program's `EXPECTED`.
With --after-thread a second thread has been there, and has ended, before the program is loaded.
Each prints a line of JSON: the time of day when it was done, its wall time, and its CPU time: of this thread, or, for
programs with threads, of the thread that took most.
"""

import json
import sys
import time
import types
from threading import Thread


def load(path):
    module = types.ModuleType("program")
    module.__file__ = path
    sys.modules["program"] = module
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read(), path, "exec"), module.__dict__)
    return module


def run_single(program):
    cpu = time.thread_time()
    start = time.perf_counter()
    result = program.run()
    wall = time.perf_counter() - start
    if result != program.EXPECTED:
        raise SystemExit(f"wrong result: {result!r}, expected {program.EXPECTED!r}")
    return wall, time.thread_time() - cpu


def run_threads(program, threads):
    results = [None] * threads
    times = [0.0] * threads

    def body(index):
        cpu = time.thread_time()
        results[index] = program.work(index)
        times[index] = time.thread_time() - cpu

    program.setup(threads)
    started = [Thread(target=body, args=(index,)) for index in range(threads)]
    start = time.perf_counter()
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    wall = time.perf_counter() - start
    if results != [program.EXPECTED] * threads:
        raise SystemExit(f"wrong results: {results!r}, expected {program.EXPECTED!r}")
    return wall, max(times)


def main(path, seconds, iterations, threads=None):
    program = load(path)
    done = 0
    used = 0.0
    while done < int(iterations) or used < float(seconds):
        wall, cpu = run_threads(program, int(threads)) if threads else run_single(program)
        done += 1
        used += cpu
        print(json.dumps({"at": time.time(), "wall": wall, "cpu": cpu}), flush=True)


arguments = sys.argv[1:]
if arguments[0] == "--after-thread":
    del arguments[0]
    second = Thread(target=len, args=("",))
    second.start()
    second.join()
main(*arguments)
