"""Two threads loop over one iterator."""
from together import run

rows = iter(list(range(50)))
out = []


def work():
    for row in rows:  # RACE
        out.append(row)


run(work, work)
