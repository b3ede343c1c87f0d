def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def show(value, *specs):
    print("|".join(str(error(format, value, spec)) for spec in specs))


show(1234567, "", "d", ",", "_", "12,", "012,", "08,", "09,", "<10", ">10", "^10", "=+10", "+", " ", "x", "#x", "#X", "#o", "#b", "_x", "_b", "n", "e", ".2f", "%")  # expect: 1234567|1234567|1,234,567|1_234_567|   1,234,567|0,001,234,567|1,234,567|1,234,567|1234567   |   1234567| 1234567  |+  1234567|+1234567| 1234567|12d687|0x12d687|0X12D687|0o4553207|0b100101101011010000111|12_d687|1_0010_1101_0110_1000_0111|1234567|1.234567e+06|1234567.00|123456700.000000%
show(-42, "d", "05", "<05", "=5", "*^7", "+d", " d", "#b", "08b", "c")  # expect: -42|-0042|-4200|-  42|**-42**|-42|-42|-0b101010|-0101010|OverflowError: %c arg not in range(0x110000)
show(65, "c", "5c", "<5c", "^5c", "+c", "#c", ",c")  # expect: A|    A|A    |  A  |ValueError: Sign not allowed with integer format specifier 'c'|ValueError: Alternate form (#) not allowed with integer format specifier 'c'|ValueError: Cannot specify ',' with 'c'.
show(1, "x.3", ".3", ".3d", "q", "zd", ",x", ",_", "_,", ",,", "99999999999999999999", ".f", "é<5", "\U0001f600<3")  # expect: ValueError: Invalid format specifier 'x.3' for object of type 'int'|ValueError: Precision not allowed in integer format specifier|ValueError: Precision not allowed in integer format specifier|ValueError: Unknown format code 'q' for object of type 'int'|ValueError: Negative zero coercion (z) not allowed in integer format specifier|ValueError: Cannot specify ',' with 'x'.|ValueError: Cannot specify both ',' and '_'.|ValueError: Cannot specify both ',' and '_'.|ValueError: Cannot specify ',' with ','.|ValueError: Too many decimal digits in format string|ValueError: Format specifier missing precision|1éééé|1😀😀
show(True, "", "d", "5", "x")  # expect: True|1|    1|1
show(3.14159, "", "f", ".2f", "e", ".3e", "g", ".3g", "%", ".1%", "10.2f", "<10.2f", "^10.2f", "010.2f", "+.2f", " .2f", "E", "G", "n", "#.3g", ".0f", "#.0f")  # expect: 3.14159|3.141590|3.14|3.141590e+00|3.142e+00|3.14159|3.14|314.159000%|314.2%|      3.14|3.14      |   3.14   |0000003.14|+3.14| 3.14|3.141590E+00|3.14159|3.14159|3.14|3|3.
show(1234567.891, ",", ",.2f", "_.2f", ",.5_f", ".6,f", ".6_f", "015,.1f", "e", "g", "G", ".3", ".10")  # expect: 1,234,567.891|1,234,567.89|1_234_567.89|1,234,567.891_00|1234567.891,000|1234567.891_000|0,001,234,567.9|1.234568e+06|1.23457e+06|1.23457E+06|1.23e+06|1234567.891
show(-0.0, "", "f", "z", "zf", ".1f", "z.1f", "+.1f", "z+.1f")  # expect: -0.0|-0.000000|0.0|0.000000|-0.0|0.0|-0.0|ValueError: Invalid format specifier 'z+.1f' for object of type 'float'
show(-0.001, ".1f", "z.1f", ".0e")  # expect: -0.0|0.0|-1e-03
show(float("inf"), "", "f", "F", "08", "+", "e", ".2f", "%", ",")  # expect: inf|inf|INF|00000inf|+inf|inf|inf|inf%|inf
show(float("nan"), "", "f", "F", "08", "+")  # expect: nan|nan|NAN|00000nan|+nan
show(1e100, "", "f", ".3g", ",.0f", ".0f", "e")  # expect: 1e+100|10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.000000|1e+100|10,000,000,000,000,000,159,028,911,097,599,180,468,360,808,563,945,281,389,781,327,557,747,838,772,170,381,060,813,469,985,856,815,104|10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104|1.000000e+100
show(1e-7, "", "f", "g", ".10f", "%", ".3")  # expect: 1e-07|0.000000|1e-07|0.0000001000|0.000010%|1e-07
show(0.0, "", "e", "g", ".3", ".0f", "%")  # expect: 0.0|0.000000e+00|0|0.0|0|0.000000%
show(1.0, "", ".0f", ".1", ".2147483648f", ".f", "q", ",n")  # expect: 1.0|1|1e+00|ValueError: precision too big|ValueError: Format specifier missing precision|ValueError: Unknown format code 'q' for object of type 'float'|ValueError: Cannot specify ',' with 'n'.
show(100.0, "", "g", ".2g", "#g", "n", ".1")  # expect: 100.0|100|1e+02|100.000|100|1e+02
show("abc", "", "5", ">5", "^6", "*<6", ".2", "5.2", "05", "q", "+", "=5", "z", ",", "#", " ", "_")  # expect: abc|abc  |  abc| abc  |abc***|ab|ab   |abc00|ValueError: Unknown format code 'q' for object of type 'str'|ValueError: Sign not allowed in string format specifier|ValueError: '=' alignment not allowed in string format specifier|ValueError: Negative zero coercion (z) not allowed in string format specifier|ValueError: Cannot specify ',' with 's'.|ValueError: Alternate form (#) not allowed in string format specifier|ValueError: Space not allowed in string format specifier|ValueError: Cannot specify '_' with 's'.
show(2**70, ",", "x", "#_x", "e", "f", "n")  # expect: 1,180,591,620,717,411,303,424|400000000000000000|0x40_0000_0000_0000_0000|1.180592e+21|1180591620717411303424.000000|1180591620717411303424
print("%d %i %5d|%-5d|%05d|%+d|% d|%x|%#x|%X|%#o|%.3d" % (1, 2, 3, 4, 5, 6, 7, 255, 255, 255, 8, 7))  # expect: 1 2     3|4    |00005|+6| 7|ff|0xff|FF|0o10|007
print("%s|%r|%a|%5s|%-5s|%.2s|%5.1s|%c|%c|%%" % ("é", "é", "é", "x", "x", "abc", "abc", 65, "b"))  # expect: é|'é'|'\xe9'|    x|x    |ab|    a|A|b|%
print("%f %.2f %e %g %G %.3g %#.3g %010.2f %+.1f %-8.1f| %s" % (1.5, 1.555, 12345.678, 1e-5, 1e-10, 1234.5, 1.0, 3.14159, 2.0, 2.0, 1e16))  # expect: 1.500000 1.55 1.234568e+04 1e-05 1E-10 1.23e+03 1.00 0000003.14 +2.0 2.0     | 1e+16
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7}, "%s" % [1], "%s" % (1,), "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))  # expect: x 00007 'x' [1] 1     1|2    |3.14
print(error(lambda: "%d" % "x"), error(lambda: "%x" % 1.5), error(lambda: "%c" % "ab"), error(lambda: "%c" % -1))  # expect: TypeError: %d format: a real number is required, not str TypeError: %x format: an integer is required, not float TypeError: %c requires an int or a unicode character, not a string of length 2 OverflowError: %c arg not in range(0x110000)
print(error(lambda: "%d %d" % 1), error(lambda: "%d" % (1, 2)), error(lambda: "%" % ()), error(lambda: "%(a)d" % 1))  # expect: TypeError: not enough arguments for format string TypeError: not all arguments converted during string formatting ValueError: incomplete format TypeError: format requires a mapping
print(error(lambda: "%q" % 1), error(lambda: "%*d" % ("a", 1)), error(lambda: "abc" % 1), error(lambda: "%f" % "x"), error(lambda: "%(a" % {}))  # expect: ValueError: unsupported format character 'q' (0x71) at index 1 TypeError: * wants int TypeError: not all arguments converted during string formatting TypeError: must be real number, not str ValueError: incomplete format key
print(b"%d %s %b %c %x %a %r %5s|%.1f" % (1, b"a", b"b", 65, 255, "é", "é", b"x", 2.5))  # expect: b"1 a b A ff '\\xe9' '\\xe9'     x|2.5"
print(error(lambda: b"%s" % "a"), error(lambda: b"%c" % 256), error(lambda: b"%c" % b"ab"), error(lambda: b"abc" % 1), error(lambda: b"%d" % "x"))  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str' OverflowError: %c arg not in range(256) TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 2 TypeError: not all arguments converted during bytes formatting TypeError: %d format: a real number is required, not str
print(b"%(a)s" % {b"a": b"x"}, bytearray(b"%d") % 5)  # expect: b'x' bytearray(b'5')
