"""N queens, three ways: backtracking over lists, bit masks, and generators with sets."""

EXPECTED = (352, 2680, 92)


def place(n, row, columns, up, down):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if not columns[column] and not up[row + column] and not down[row - column + n]:
            columns[column] = up[row + column] = down[row - column + n] = True
            count += place(n, row + 1, columns, up, down)
            columns[column] = up[row + column] = down[row - column + n] = False
    return count


def masks(all, columns, left, right):
    if columns == all:
        return 1
    count = 0
    free = all & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        count += masks(all, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def solutions(n, row=0, used=frozenset()):
    if row == n:
        yield ()
        return
    for column in range(n):
        marks = {("c", column), ("u", row + column), ("d", row - column)}
        if not marks & used:
            for rest in solutions(n, row + 1, used | marks):
                yield (column,) + rest


def run():
    return place(9, 0, [False] * 9, [False] * 18, [False] * 19), masks((1 << 11) - 1, 0, 0, 0), len(list(solutions(8)))
