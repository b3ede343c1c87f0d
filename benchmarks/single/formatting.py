"""f-strings, %-formatting, str.format and conversions of numbers."""

EXPECTED = (1025970, 38568)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02d}"

    def __format__(self, spec):
        return format(str(self), spec)


def run():
    length = 0
    total = 0
    for i in range(10000):
        x = i * 0.37
        line = f"{i:>6} {x:8.2f} {i:#x} {'name':<10}|{Money(i)}"
        length += len(line)
        length += len("%5d %-8s %.3f" % (i, "abc", x))
        length += len("{0:,} {1!r} {name}".format(i * 1000, "q", name=Money(i)))
        length += len(str(i) + repr(x) + f"{i}{x}")
        total += int(f"{i % 7}") + (float("0.5") > 0.1) + int("1" if i % 7 < 3 else "-1")
    return length, total
