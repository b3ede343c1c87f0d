"""Independent work: backtracking over a board kept in lists and sets."""

UNITS = "independent"
EXPECTED = 2680


def solve(n, row, columns, up, down):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if column not in columns and row + column not in up and row - column not in down:
            columns.add(column)
            up.add(row + column)
            down.add(row - column)
            count += solve(n, row + 1, columns, up, down)
            columns.discard(column)
            up.discard(row + column)
            down.discard(row - column)
    return count


def setup(threads):
    pass


def work(index):
    return solve(11, 0, set(), set(), set())
