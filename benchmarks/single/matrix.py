"""Products of matrices held in lists of lists."""

EXPECTED = '-36.447811'


def make(n, seed):
    value = seed
    rows = []
    for _ in range(n):
        row = []
        for _ in range(n):
            value = (value * 1103515245 + 12345) & 0x7FFFFFFF
            row.append(value / 0x7FFFFFFF)
        rows.append(row)
    return rows


def multiply(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def multiply_indexed(a, b):
    n = len(a)
    result = [[0.0] * n for _ in range(n)]
    for i in range(n):
        ai = a[i]
        ri = result[i]
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += ai[k] * b[k][j]
            ri[j] = total
    return result


def run():
    a = make(95, 1)
    b = make(95, 2)
    c = multiply(a, b)
    d = multiply_indexed(b, c)
    return "%.6f" % (d[3][5] - d[94][0] + c[9][9])
