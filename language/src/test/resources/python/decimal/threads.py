import decimal
import threading
from decimal import Decimal

# Each thread has a context of its own: settings and flags do not mix.
results = []


def work(prec):
    with decimal.localcontext(prec=prec):
        for _ in range(200):
            text = str(Decimal(1) / 3)
        results.append((prec, len(text) - 2, decimal.getcontext().prec))


threads = [threading.Thread(target=work, args=(p,)) for p in (5, 10, 20, 40)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))  # expect: [(5, 5, 5), (10, 10, 10), (20, 20, 20), (40, 40, 40)]

# One context used by several threads loses no flag.
shared = decimal.Context(prec=5, traps=[])


def signal(operation):
    for _ in range(500):
        operation()


jobs = [
    lambda: shared.divide(1, 3),
    lambda: shared.divide(1, 0),
    lambda: shared.power(10, 10**9),
    lambda: shared.sqrt(-1),
]
threads = [threading.Thread(target=signal, args=(j,)) for j in jobs]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([s.__name__ for s, on in shared.flags.items() if on])  # expect: ['InvalidOperation', 'DivisionByZero', 'Overflow', 'Inexact', 'Rounded']
try:
    Decimal("x")
except decimal.InvalidOperation as e:
    print(e)  # expect: [<class 'decimal.ConversionSyntax'>]
print(decimal.Decimal.__module__, decimal.__libmpdec_version__)  # expect: decimal 2.5.1
