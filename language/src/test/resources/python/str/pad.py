def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print(repr("ab".ljust(4)), repr("ab".rjust(4, "*")), repr("ab".center(5)), repr("abc".center(6, "-")), repr("ab".center(1)))  # expect: 'ab  ' '**ab' '  ab ' '-abc--' 'ab'
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(2), "--1".zfill(5))  # expect: 00042 -0042 +004 00 -00-1
print(repr("a\tb".expandtabs()), repr("a\tb\n\tc".expandtabs(4)), repr("\t".expandtabs(0)), repr("ab\t".expandtabs(tabsize=2)))  # expect: 'a       b' 'a   b\n    c' '' 'ab  '
print(repr("  a ".strip()), repr("xxaxx".strip("x")), repr("abcba".lstrip("ab")), repr("abcba".rstrip("ab")), repr("\u2003a\x85".strip()), repr(" a ".strip(None)))  # expect: 'a' 'a' 'cba' 'abc' 'a' 'a'
print("hello".translate({ord("l"): None, ord("h"): "J", ord("o"): 48}), "abc".translate(str.maketrans("ab", "xy", "c")))  # expect: Je0 xy
print(str.maketrans({"a": 1, 98: "z"}), str.maketrans("a", "b", "c"))  # expect: {97: 1, 98: 'z'} {97: 98, 99: None}
print(error(lambda: "a".ljust(3, "ab")))  # expect: TypeError: The fill character must be exactly one character long
print(error(lambda: "a".ljust(3, 1)))  # expect: TypeError: The fill character must be a unicode character, not int
print(error(lambda: "a".strip(1)))  # expect: TypeError: strip arg must be None or str
print(error(lambda: str.maketrans("a", "bc")))  # expect: ValueError: the first two maketrans arguments must have equal length
print(error(lambda: str.maketrans("a")))  # expect: TypeError: if you give only one argument to maketrans it must be a dict
print(error(lambda: str.maketrans({"ab": 1})))  # expect: ValueError: string keys in translate table must be of length 1
print(error(lambda: "a".translate({97: 1.5})))  # expect: TypeError: character mapping must return integer, None or str
print(error(lambda: "a".translate({97: 0x110000})))  # expect: ValueError: character mapping must be in range(0x110000)
