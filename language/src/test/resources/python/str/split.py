def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print("a,b,,c".split(","), "a,b,c".split(",", 1), "".split(","), "abc".split("abc"), "a--b".split("--"))  # expect: ['a', 'b', '', 'c'] ['a', 'b,c'] [''] ['', ''] ['a', 'b']
print("  a  b c ".split(), "".split(), "   ".split(), " a b c ".split(None, 1), " a b c ".split(maxsplit=0), "a\u2003b\x1fc".split())  # expect: ['a', 'b', 'c'] [] [] ['a', 'b c '] ['a b c '] ['a', 'b', 'c']
print("a,b,c".rsplit(",", 1), " a b c ".rsplit(None, 1), "  a b".rsplit(None, 0), "abc".rsplit("x"), "a  b ".rsplit())  # expect: ['a,b', 'c'] [' a b', 'c'] ['  a b'] ['abc'] ['a', 'b']
print("a\nb\r\nc\rd\n".splitlines(), "a\nb".splitlines(True), "".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "\n\n".splitlines())  # expect: ['a', 'b', 'c', 'd'] ['a\n', 'b'] [] ['a', 'b', 'c', 'd', 'e', 'f'] ['', '']
print(",".join(["a", "é", "中"]), "".join([]), "-".join("abc"), "x".join(["a"]), ", ".join(c for c in "ab"))  # expect: a,é,中  a-b-c a a, b
print(error(lambda: "a".split("")))  # expect: ValueError: empty separator
print(error(lambda: ",".join(["a", 1])))  # expect: TypeError: sequence item 1: expected str instance, int found
print(error(lambda: ",".join(1)))  # expect: TypeError: can only join an iterable
