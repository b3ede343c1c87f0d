"""Runs scenarios in rounds: what soak.py and the programs beside it have in common.

A scenario, a function marked so, is called once per round with the number of threads. It gives a function to be called with each thread's
number, and one that checks the end.
"""

import sys
import threading
import time
import traceback
from collections import Counter


class Wrong(Exception):
    """A promise was broken."""


def check(condition, *what):
    if not condition:
        raise Wrong(" ".join(map(str, what)))


SCENARIOS = {}


def scenario(make):
    SCENARIOS[make.__name__] = make
    return make


def nothing():
    """The end of a scenario whose threads have checked everything."""


def run_round(make, threads):
    work, done = make(threads)
    failures = []
    barrier = threading.Barrier(threads)

    def body(me):
        try:
            barrier.wait()
            work(me)
        except BaseException:
            failures.append(traceback.format_exc())

    started = [threading.Thread(target=body, args=(t,), daemon=True) for t in range(threads)]
    for thread in started:
        thread.start()
    deadline = time.monotonic() + 300
    for thread in started:
        thread.join(max(0, deadline - time.monotonic()))
        if thread.is_alive():
            raise Wrong("a thread does not end")
    if failures:
        raise Wrong(failures[0])
    done()


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 20
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    wanted = sys.argv[3:] or list(SCENARIOS)
    end = time.monotonic() + seconds
    rounds = Counter()
    failed = Counter()
    while not rounds or time.monotonic() < end:
        for name in wanted:
            rounds[name] += 1
            try:
                run_round(SCENARIOS[name], threads)
            except Exception as e:
                failed[name] += 1
                what = e if isinstance(e, Wrong) else traceback.format_exc()
                print(f"{name}, round {rounds[name]}: {what}", flush=True)
            if time.monotonic() > end and len(rounds) == len(wanted):
                break
    print(f"{sum(rounds.values())} rounds of {len(rounds)} scenarios with {threads} threads, {sum(failed.values())} failed")
    return 1 if failed else 0
