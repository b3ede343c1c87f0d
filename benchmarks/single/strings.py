"""Building, splitting, searching, replacing and iterating strings."""

EXPECTED = (5958720, 153000)

SENTENCE = "The quick brown fox jumps over the lazy dog, and then rests; 42 times a day!"


def caesar(text, shift):
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - 97 + shift) % 26 + 97))
        elif ch.isupper():
            out.append(chr((ord(ch) - 65 + shift) % 26 + 65))
        else:
            out.append(ch)
    return "".join(out)


def is_palindrome(text):
    i = 0
    j = len(text) - 1
    while i < j:
        if text[i] != text[j]:
            return False
        i += 1
        j -= 1
    return True


def run():
    total = 0
    vowels = 0
    text = SENTENCE
    for i in range(3000):
        text = caesar(text, i % 25 + 1)
        parts = text.split(" ")
        joined = "-".join(part.strip(",;!").lower() for part in parts)
        total += len(joined) + joined.find("a") + joined.count("-") * 7
        title = " ".join(part.capitalize() for part in parts)
        total += sum(map(ord, title.replace("o", "0")[:20]))
        for ch in SENTENCE:
            if ch in "aeiou":
                vowels += 1
        line = ""
        for part in parts:
            line += part
            if is_palindrome(part):
                line += "."
        if line.startswith("T") or line.endswith("!"):
            total += len(line)
        vowels += len(SENTENCE.partition(",")[0]) // 14 * 11
    return total, vowels
