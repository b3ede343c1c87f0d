"""Independent work: strings split, joined, formatted and searched."""

UNITS = "independent"
EXPECTED = 1800960823


def setup(threads):
    pass


def work(index):
    total = 0
    for i in range(60000):
        line = f"{i},{i * 3},name{i % 17},{i / 8:.2f}"
        fields = line.split(",")
        total += int(fields[0]) + len(fields[2].upper())
        joined = ";".join(reversed(fields))
        total += joined.find("name") + joined.count(";")
        if fields[3].endswith("5"):
            total += 1
    return total
