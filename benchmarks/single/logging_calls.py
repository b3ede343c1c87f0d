"""The logging package: formatted, silent, with an exception, through a hierarchy of loggers."""

import io
import logging

EXPECTED = (326867, 8160)


def run():
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
    top = logging.getLogger("bench")
    top.propagate = False
    top.setLevel(logging.INFO)
    top.addHandler(handler)
    child = logging.getLogger("bench.part.child")
    for i in range(8000):
        child.info("item %d of %s", i, "many")
        child.debug("silent %d", i)
        if i % 50 == 0:
            try:
                raise ValueError(i)
            except ValueError as e:
                child.warning("failed: %r", e)
    for i in range(60000):
        child.debug("silent %s %s", i, child)
    top.removeHandler(handler)
    text = stream.getvalue()
    return len(text), text.count("\n")
