import csv
import io

# Fields taken as a whole and character by character have to come to the same.


def rows(text, **options):
    try:
        return list(csv.reader(io.StringIO(text, newline=""), **options))
    except csv.Error as e:
        return str(e)


print(rows('a,b,"c,d",e\r\n"x ""y""",,z\n'))  # expect: [['a', 'b', 'c,d', 'e'], ['x "y"', '', 'z']]
print(rows("one\ntwo\n\nthree"), rows(""), rows("\n"), rows(",\n"))  # expect: [['one'], ['two'], [], ['three']] [] [[]] [['', '']]
print(rows('a"b,c"d\n'), rows('"a"b,"c"\n'), rows('"a"b\n', strict=True))  # expect: [['a"b', 'c"d']] [['ab', 'c']] ',' expected after '"'
print(rows('"two\nlines",x\n'), rows('"open\nend'), rows('"open', strict=True))  # expect: [['two\nlines', 'x']] [['open\nend']] unexpected end of data
print(rows("a, b,  c\n", skipinitialspace=True), rows("a, b\n"))  # expect: [['a', 'b', 'c']] [['a', ' b']]
print(rows("a\\,b,c\\\nd,e\n", escapechar="\\"), rows("a\\"), rows("a\\", escapechar="\\"))  # expect: [['a,b', 'c\nd', 'e']] [['a\\']] [['a\n']]
print(rows('1,"2",x"3"\n', quoting=csv.QUOTE_NONE), rows('1,"2",3.5\n', quoting=csv.QUOTE_NONNUMERIC))  # expect: [['1', '"2"', 'x"3"']] [[1.0, '2', 3.5]]
print(rows(',"",a\n', quoting=csv.QUOTE_NOTNULL), rows(',"",1\n', quoting=csv.QUOTE_STRINGS))  # expect: [[None, '', 'a']] [[None, '', 1.0]]
print(rows("a\rb,c\r\nd"), rows("a;β;c\n", delimiter=";"), rows("'a,b',c\n", quotechar="'"))  # expect: [['a'], ['b', 'c'], ['d']] [['a', 'β', 'c']] [['a,b', 'c']]
print(list(csv.reader(["a\rb"]))[:1] if rows("x") is None else list(csv.reader(["a,b", 'c,"d', 'e",f'])))  # expect: [['a', 'b'], ['c', 'de', 'f']]
try:
    list(csv.reader(["a\rb,c"]))
except csv.Error as e:
    print(e)  # expect: new-line character seen in unquoted field - do you need to open the file with newline=''?
old = csv.field_size_limit(5)
print(rows("12345,12345\n"), rows("123456,1\n"), rows('"123456",1\n'), rows("1,123456\n"))  # expect: [['12345', '12345']] field larger than field limit (5) field larger than field limit (5) field larger than field limit (5)
csv.field_size_limit(old)
reader = csv.reader(io.StringIO('a,b\n"c\nd",e\n'))
print([(reader.line_num, row) for row in reader], reader.line_num)  # expect: [(1, ['a', 'b']), (3, ['c\nd', 'e'])] 3
