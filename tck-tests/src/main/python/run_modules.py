"""Runs modules of CPython's test suite, one after the other, and writes the outcome of every test as one line.

    python run_modules.py [--only TEST_ID]... FOLDER NAME test.test_int ...

The outcomes of a module go to FOLDER/MODULE.NAME.results, and what it prints to FOLDER/MODULE.NAME.log; its working
folder is FOLDER/MODULE.NAME.dir, which exists. Each line of the results is an outcome (pass, fail, error, skip, xfail,
xpass) and a test's id, tab-separated, written as soon as the test ends, so that the lines of a run that hangs or
crashes count; the last one is "end". The reason follows a skipped test's id. With test ids only those run.
"""

import os
import sys
import unittest


class Recorder(unittest.TestResult):
    """A result that keeps nothing but writes every outcome at once."""

    def __init__(self, out):
        super().__init__()
        self.out = out
        self.subtest_failed = None

    def write(self, outcome, test, reason=None):
        line = f"{outcome}\t{test.id()}"
        if reason is not None:
            line += "\t" + " ".join(str(reason).split())
        self.out.write(line + "\n")
        self.out.flush()

    def startTest(self, test):
        super().startTest(test)
        self.subtest_failed = None
        # Names the culprit when the run does not come to its end.
        self.write("start", test)

    def addSuccess(self, test):
        self.write("pass", test)

    def addFailure(self, test, err):
        self.report(test, err)
        self.write("fail", test)

    def addError(self, test, err):
        self.report(test, err)
        self.write("error", test)

    def addSkip(self, test, reason):
        self.write("skip", test, reason)

    def addExpectedFailure(self, test, err):
        self.write("xfail", test)

    def addUnexpectedSuccess(self, test):
        self.write("xpass", test)

    def addSubTest(self, test, subtest, err):
        if err is not None and self.subtest_failed is not test:
            self.subtest_failed = test
            self.report(test, err)
            self.write("fail" if issubclass(err[0], test.failureException) else "error", test)

    def report(self, test, err):
        print(f"--- {test.id()}", file=sys.stderr)
        try:
            print(self._exc_info_to_string(err, test), file=sys.stderr, flush=True)
        except Exception:
            print(f"{err[0].__name__}: {err[1]}", file=sys.stderr, flush=True)


def tests_of(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from tests_of(item)
        else:
            yield item


def enter(stem):
    log = os.open(stem + ".log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for descriptor in (1, 2):
        os.dup2(log, descriptor)
    os.close(log)
    os.chdir(stem + ".dir")


def run(module, stem, only):
    with open(stem + ".results", "w", encoding="utf-8") as out:
        loader = unittest.TestLoader()
        suite = loader.loadTestsFromName(module)
        if only:
            suite = unittest.TestSuite(t for t in tests_of(suite) if t.id() in only)
        for problem in loader.errors:
            print(problem, file=sys.stderr)
        suite.run(Recorder(out))
        sys.stdout.flush()
        sys.stderr.flush()
        out.write("end\t\n")


def run_all(stems, only):
    """What a module leaves behind is undone before the next one, by what CPython's own runner has for that."""
    from test.libregrtest.save_env import saved_test_environment
    from test.libregrtest.utils import clear_caches

    for module, stem in stems.items():
        enter(stem)
        with saved_test_environment(module, 0, False, pgo=False):
            run(module, stem, only)
        clear_caches()


def main():
    arguments = sys.argv[1:]
    sys.argv[1:] = []
    only = set()
    while arguments[0] == "--only":
        only.add(arguments[1])
        del arguments[:2]
    folder, name, *modules = arguments

    from test import support

    support.use_resources = {}
    stems = {module: os.path.join(folder, f"{module}.{name}") for module in modules}
    if len(stems) > 1:
        run_all(stems, only)
    else:
        for module, stem in stems.items():
            enter(stem)
            run(module, stem, only)
    os._exit(0)


if __name__ == "__main__":
    main()
