"""Says why pip refuses wheels with machine code for CPython, and what to do instead.

pip itself only says that there is no matching distribution. `explain` is called with pip's module that looks for
distributions when that has been imported. Thread-safety: as pip's, which uses one thread.
"""

import logging

_WAYS = (
    "Boomslang runs Python on the JVM and does not load machine code made for CPython. What works: a release with a "
    "wheel 'py3-none-any' or a source distribution in pure Python (pip install --no-binary NAME NAME), another package "
    "that does the same in Python, or a Java library (import java)."
)


def explain(finder):
    from pip._internal import exceptions

    log = logging.getLogger("pip._internal.index.package_finder")
    refused, told = {}, set()
    evaluate = finder.LinkEvaluator.evaluate_link
    find = finder.PackageFinder.find_all_candidates

    def evaluate_link(self, link):
        result = evaluate(self, link)
        if result[0] is finder.LinkType.platform_mismatch:
            refused.setdefault(self.project_name, []).append(link.filename)
        return result

    def find_all_candidates(self, project_name):
        candidates = find(self, project_name)
        wheels = refused.get(project_name)
        if wheels and project_name not in told and not any(c.link.is_wheel for c in candidates):
            told.add(project_name)
            example = f"{project_name}: its wheels are made for other interpreters (such as {wheels[-1]})"
            if candidates:
                log.warning("%s, so its source distribution is taken, which fails if it needs extension modules. %s", example, _WAYS)
            else:
                log.error("%s, and there is no other distribution. %s", example, _WAYS)
        return candidates

    def describe(self):
        return f"{Exception.__str__(self)}\n{_WAYS}"

    finder.LinkEvaluator.evaluate_link = evaluate_link
    finder.PackageFinder.find_all_candidates = find_all_candidates
    exceptions.UnsupportedWheel.__str__ = describe
