"""The handlers of the service: plain functions, called by any number of threads at once."""

import json
import threading
from string import Template

PAGE = Template("<p>$name: $count numbers, mean $mean, highest $highest</p>")

_counts = {}
_lock = threading.Lock()


def statistics(body):
    """A JSON object with a name and numbers becomes a line of HTML."""
    request = json.loads(body)
    numbers = request["numbers"]
    if not numbers:
        raise ValueError("no numbers")
    name = request["name"]
    with _lock:
        _counts[name] = _counts.get(name, 0) + 1
    return PAGE.substitute(
        name=name,
        count=len(numbers),
        mean=round(sum(numbers) / len(numbers), 3),
        highest=max(numbers),
    )


def counts(body):
    """How often each name was asked for."""
    with _lock:
        return json.dumps(_counts, sort_keys=True)
