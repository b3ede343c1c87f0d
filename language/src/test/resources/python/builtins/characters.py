# ord and chr in compiled and general ways.
for _ in range(3):
    print([ord(c) for c in "a\xe9β\U0001f600\ud800"], [chr(i) for i in (97, 0xE9, 0x3B2, 0x1F600)], ord(b"x"), ord(bytearray(b"y")))
# expect: [97, 233, 946, 128512, 55296] ['a', 'é', 'β', '😀'] 120 121
# expect: [97, 233, 946, 128512, 55296] ['a', 'é', 'β', '😀'] 120 121
# expect: [97, 233, 946, 128512, 55296] ['a', 'é', 'β', '😀'] 120 121


class Name(str):
    pass


class Number:
    def __index__(self):
        return 98


print(ord(Name("c")), chr(Number()), chr(True) == "\x01", "".join(chr(ord(c) + 1) for c in "HAL"))  # expect: 99 b True IBM
for f in (
    lambda: ord("ab"),
    lambda: ord(""),
    lambda: ord(5),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr(2**70),
    lambda: chr("a"),
    lambda: int("q %d %s"),
    lambda: int("9" * 3 + "%"),
    lambda: float("%"),
    lambda: object().missing,
    lambda: (1).to_bytes(-1, "big"),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected a character, but string of length 0 found
# expect: TypeError ord() expected string of length 1, but int found
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError invalid literal for int() with base 10: 'q %d %s'
# expect: ValueError invalid literal for int() with base 10: '999%'
# expect: ValueError could not convert string to float: '%'
# expect: AttributeError 'object' object has no attribute 'missing'
# expect: ValueError length argument must be non-negative
