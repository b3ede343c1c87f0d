def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print("abcabc".find("c"), "abcabc".rfind("c"), "abc".find("x"), "abc".find("", 3), "abc".find("", 4), "abc".rfind("", 1))  # expect: 2 5 -1 3 -1 3
print("abcabc".find("c", -2), "abcabc".find("a", 1, -1), "abcabc".index("b", 2), "abc".find("c", None, None), "añb".find("b"))  # expect: 5 3 4 2 2
print("aaaa".count("aa"), "abc".count(""), "abc".count("", 1, 2), "abc".count("", 4), "ééé".count("é"))  # expect: 2 4 2 0 3
print("abc".startswith("ab"), "abc".startswith(("x", "ab")), "abc".startswith("b", 1), "abc".startswith("", 4), "abc".endswith("c", 0, 2), "abc".endswith(()))  # expect: True True True False False False
print("abc" in "xabcx", "" in "", "é" in "abc", "bc".removeprefix("b"), "bc".removesuffix("c"), "bc".removeprefix("x"))  # expect: True True False c b bc
print("aXbXc".replace("X", "--"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("a", "é", count=1), "".replace("", "x"))  # expect: a--b--c bba -a-b-c- -a-bc éaa x
print("a,b,,c".partition(","), "abc".partition(","), "a,b,c".rpartition(","), "abc".rpartition(","))  # expect: ('a', ',', 'b,,c') ('abc', '', '') ('a,b', ',', 'c') ('', '', 'abc')
print(error(lambda: "abc".index("x")))  # expect: ValueError: substring not found
print(error(lambda: "abc".find(1)))  # expect: TypeError: find() argument 1 must be str, not int
print(error(lambda: "abc".find("a", "b")))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: "abc".startswith(1)))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
print(error(lambda: "abc".startswith(("a", 1), 5)))  # expect: TypeError: tuple for startswith must only contain str, not int
print(error(lambda: "abc".startswith((1,))))  # expect: TypeError: tuple for startswith must only contain str, not int
print(error(lambda: 1 in "abc"))  # expect: TypeError: 'in <string>' requires string as left operand, not int
print(error(lambda: "abc".partition("")))  # expect: ValueError: empty separator
print(error(lambda: "abc".replace("a")))  # expect: TypeError: replace() takes at least 2 positional arguments (1 given)
