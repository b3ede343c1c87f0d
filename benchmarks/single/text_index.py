"""An inverted index over documents: split, lower, sets, slices, sorting, tuples as keys."""

EXPECTED = (86118, 60, 6020, 102)

VOCABULARY = [a + b + c for a in ("ka", "mo", "ti", "re", "su") for b in ("na", "li", "do", "ve") for c in ("", "s", "ne", "rt")]


def documents(n):
    state = 5
    result = []
    for i in range(n):
        words = []
        for _ in range(60):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            words.append(VOCABULARY[(state >> 7) % len(VOCABULARY)].title())
        result.append(" ".join(words) + ".")
    return result


DOCUMENTS = documents(250)


def index(texts):
    result = {}
    for number, text in enumerate(texts):
        for position, word in enumerate(text.rstrip(".").split()):
            word = word.lower()
            if word.endswith("s") and len(word) > 3:
                word = word[:-1]
            result.setdefault(word, {}).setdefault(number, []).append(position)
    return result


def run():
    total = 0
    for _ in range(3):
        table = index(DOCUMENTS)
        for a in ("kana", "molo", "tido", "reve", "suli"):
            found = set(table.get(a, ()))
            for b in table:
                both = found & set(table[b])
                total += len(both)
        bigrams = {}
        for text in DOCUMENTS:
            words = text.split()
            for pair in zip(words, words[1:]):
                bigrams[pair] = bigrams.get(pair, 0) + 1
        top = sorted(bigrams, key=lambda pair: (-bigrams[pair], pair))[:10]
    return total, len(table), len(bigrams), len("".join(a + b for a, b in top))
