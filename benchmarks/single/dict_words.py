"""Counting and grouping words: dicts with string keys, get, setdefault, items."""

EXPECTED = (5000, 300000, 'w360', 400)


def words(count, distinct):
    state = 12345
    result = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        result.append("w" + str((state >> 8) % distinct))
    return result


TEXT = words(100000, 5000)


def run():
    counts = {}
    for _ in range(3):
        for word in TEXT:
            counts[word] = counts.get(word, 0) + 1
    groups = {}
    for word, count in counts.items():
        groups.setdefault(word[-1] + word[1], []).append(count)
    total = 0
    for key in groups:
        total += sum(groups[key])
    best = max(counts, key=counts.get)
    record = {"name": "", "age": 0, "city": "x"}
    for i in range(200000):
        record["age"] = record["age"] + 1
        if "name" in record:
            record["name"] = record["city"]
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:400]
    return len(counts), total, best, len(common)
