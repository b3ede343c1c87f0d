def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{a}{b}".format(a=1, b=2), "{{}}".format(), "{0}{0}".format("z"))  # expect: 1 a y x 12 {} zz
print("{0.real} {0.imag}".format(3), "{0[1]} {0[a]}".format({"a": 1, 1: 2}), "{x[0][b]}".format(x=[{"b": "deep"}]), "{0[-1]}".format({"-1": "s"}))  # expect: 3 0 2 1 deep s
print("{!r} {!s} {!a}".format("é", "é", "é"), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{:{w}.{p}}".format("abcdef", w=6, p=3), "{:{}}".format("a", 3) + "|")  # expect: 'é' é '\xe9'     a|b    |  c   abc    a  |
print("{:d} {:x} {:.2f} {:,}".format(1, 255, 3.14159, 1234567), "{0:{1}}".format(5, "04"), "{:*^9}".format("mid"), "{:é>4}".format("x"))  # expect: 1 ff 3.14 1,234,567 0005 ***mid*** éééx
print("{a.b}".format_map({"a": type("A", (), {"b": 7})}), "{x}".format_map({"x": 1}))  # expect: 7 1


class D(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{x} {y}".format_map(D(x=1)))  # expect: 1 <y>
print(format("abc", "10") + "|", format("abc", ">10"), format("abc", ".2"), format("é", "*^3"), format("", "3") + "|")  # expect: abc       |        abc ab *é*    |
print("%s %d %5.1f %x %c %%" % ("a", 3, 2.55, 255, "z"), "%(a)s" % {"a": 1}, "%-5s|" % "ab", "%5s|" % "ab", "%.2s" % "abc")  # expect: a 3   2.5 ff z % 1 ab   |    ab| ab
print(error(lambda: "{".format()))  # expect: ValueError: Single '{' encountered in format string
print(error(lambda: "}".format()))  # expect: ValueError: Single '}' encountered in format string
print(error(lambda: "{0".format(1)))  # expect: ValueError: expected '}' before end of string
print(error(lambda: "{}{1}".format(1, 2)))  # expect: ValueError: cannot switch from automatic field numbering to manual field specification
print(error(lambda: "{1}{}".format(1, 2)))  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
print(error(lambda: "{}".format()))  # expect: IndexError: Replacement index 0 out of range for positional args tuple
print(error(lambda: "{a}".format()))  # expect: KeyError: 'a'
print(error(lambda: "{0!x}".format(1)))  # expect: ValueError: Unknown conversion specifier x
print(error(lambda: "{0!}".format(1)))  # expect: ValueError: unmatched '{' in format spec
print(error(lambda: "{0!rx}".format(1)))  # expect: ValueError: expected ':' after conversion specifier
print(error(lambda: "{0[}".format(1)))  # expect: ValueError: expected '}' before end of string
print(error(lambda: "{0[]}".format([1])))  # expect: ValueError: Empty attribute in format string
print(error(lambda: "{0.}".format(1)))  # expect: ValueError: Empty attribute in format string
print(error(lambda: "{0[0]x}".format([1])))  # expect: ValueError: Only '.' or '[' may follow ']' in format field specifier
print(error(lambda: "{:{:{}}}".format(1, 2, 3)))  # expect: ValueError: Max string recursion exceeded
print(error(lambda: "{:d}".format("a")))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
print(error(lambda: "{:10z}".format("a")))  # expect: ValueError: Unknown format code 'z' for object of type 'str'
print(error(lambda: "{}".format_map({})))  # expect: ValueError: Format string contains positional fields
print(error(lambda: "{a{}}".format(1)))  # expect: ValueError: unexpected '{' in field name
