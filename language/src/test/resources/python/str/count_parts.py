# How often a part occurs between two places, in strings of one, two and four bytes a character.
def compare(text):
    wrong = 0
    for start in range(-26, 27):
        for end in range(-26, 27):
            part = text[start:end]
            for sought in ("\n", text[4], "b\n", text[3:6] + "ab", "zz"):
                wrong += text.count(sought, start, end) != part.count(sought)
    return len(text), text.count("\n"), text.count("\n", 3), text.count("b\n", 2, 9), wrong


print(compare("ab\ncd\n" * 4))  # expect: (24, 8, 7, 1, 0)
print(compare("ab\ncé\n" * 4))  # expect: (24, 8, 7, 1, 0)
print(compare("ab\nc€\n" * 4))  # expect: (24, 8, 7, 1, 0)
print(compare("ab\nc😀\n" * 4))  # expect: (24, 8, 7, 1, 0)

# Part after part, as a parser that counts lines.
text = "one € line\n" * 20_000
print(sum(text.count("\n", i, i + 30) for i in range(0, len(text), 30)))  # expect: 20000
print("€".count("", 0, 1), "€".count("", 1, 0), "€a".count("a", 2, 9))  # expect: 2 0 0
