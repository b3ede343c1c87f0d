"""Runs functions in threads that begin at the same time, as far as that is possible."""

import threading


def run(*functions):
    begin = threading.Barrier(len(functions))
    failures = []

    def start(function):
        begin.wait()
        try:
            function()
        except BaseException as e:
            failures.append(e)

    threads = [threading.Thread(target=start, args=(function,)) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
