def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(abs(-3), abs(-2.5), abs(True))  # expect: 3 2.5 1
print(error(abs, "x"))  # expect: TypeError: bad operand type for abs(): 'str'
print(divmod(-7, 2), divmod(7.5, 2))  # expect: (-4, 1) (3.0, 1.5)
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7))  # expect: 1024 24 5
print(pow(base=2, exp=3))  # expect: 8
print(bin(10), bin(-10), oct(8), hex(255), hex(-2**70))  # expect: 0b1010 -0b1010 0o10 0xff -0x400000000000000000
print(chr(97), chr(0x1F600), ord("a"), ord(b"b"))  # expect: a 😀 97 98
print(error(chr, 0x110000))  # expect: ValueError: chr() arg not in range(0x110000)
print(error(ord, "ab"))  # expect: TypeError: ord() expected a character, but string of length 2 found
print(error(ord, 5))  # expect: TypeError: ord() expected string of length 1, but int found
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2))  # expect: 2 4 2.67 1200
print(error(round, "a"))  # expect: TypeError: type str doesn't define __round__ method
print(sum([1, 2, 3]), sum([0.1] * 10), sum([[1], [2]], []))  # expect: 6 1.0 [1, 2]
print(sum([2**62, 2**62, 2**62]))  # expect: 13835058055282163712
print(error(sum, ["a"], ""))  # expect: TypeError: sum() can't sum strings [use ''.join(seq) instead]
print(max(3, 1, 2), min("bca"), max([], default=7))  # expect: 3 a 7
print(max(["aa", "b"], key=len), min([3, -4], key=abs))  # expect: aa 3
print(error(max))  # expect: TypeError: max expected at least 1 argument, got 0
print(error(max, []))  # expect: ValueError: max() iterable argument is empty
print(error(max, 1))  # expect: TypeError: 'int' object is not iterable
print(format(3.14159, ".2f"), format(10, "x"), format("a"))  # expect: 3.14 a a
print(ascii("é😀a"))  # expect: '\xe9\U0001f600a'
