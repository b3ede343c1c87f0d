"""Matrix multiplication in pure Python, rows dealt out to 1, 2 and 4 threads.

    boomslang matrix_multiplication.py [SIZE]
"""

import sys
import threading
import time

SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 300


def multiply_rows(a, b_columns, result, first, step):
    for i in range(first, len(a), step):
        row = a[i]
        out = []
        for column in b_columns:
            total = 0.0
            for k in range(len(row)):
                total += row[k] * column[k]
            out.append(total)
        result[i] = out


def multiply(a, b, threads):
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    result = [None] * len(a)
    workers = [
        threading.Thread(target=multiply_rows, args=(a, columns, result, t, threads))
        for t in range(threads)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return result


def trace(m):
    return sum(m[i][i] for i in range(len(m)))


a = [[float((i * j) % 7) for j in range(SIZE)] for i in range(SIZE)]
b = [[float((i + j) % 5) for j in range(SIZE)] for i in range(SIZE)]
multiply(a, b, 1)  # the first run compiles
traces = []
times = {}
for threads in (1, 2, 4):
    start = time.perf_counter()
    product = multiply(a, b, threads)
    times[threads] = time.perf_counter() - start
    traces.append(trace(product))
    print(f"{threads} thread(s): {times[threads]:.3f} s, {times[1] / times[threads]:.2f} x")
same = len(set(traces)) == 1
print(f"{SIZE} x {SIZE}, trace {traces[0]:.1f}: {'same' if same else 'DIFFERENT'}")
sys.exit(not same)
