"""The json module: dumps and loads, with indents, sorted keys and a default function."""

import json

EXPECTED = (2592859, 300)


class Tag:
    def __init__(self, name):
        self.name = name


DATA = {
    "users": [
        {"id": i, "name": "Name %d \u00e9" % i, "email": "n%d@example.org" % i, "scores": [i, i * 0.5, -i], "active": i % 2 == 0, "note": None}
        for i in range(300)
    ],
    "index": {str(i): i * i for i in range(300)},
}
TAGGED = {"tags": [Tag("t%d" % i) for i in range(200)]}


def run():
    size = 0
    for _ in range(60):
        text = json.dumps(DATA)
        size += len(text)
        back = json.loads(text)
        if back != DATA:
            raise AssertionError("differs")
    size += len(json.dumps(DATA, indent=2, sort_keys=True))
    size += len(json.dumps(TAGGED, default=lambda tag: {"name": tag.name}))
    return size, len(back["users"])
