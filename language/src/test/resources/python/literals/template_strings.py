x = 3
t = t"a{x}b{x!r:>{x}}c"
print(t.strings, t.values)  # expect: ('a', 'b', 'c') (3, 3)
print(t.interpolations[1])  # expect: Interpolation(3, 'x', 'r', '>3')
print(list(t"{x}"))  # expect: [Interpolation(3, 'x', None, '')]
print(t"a" + t"b{x}")  # expect: Template(strings=('ab', ''), interpolations=(Interpolation(3, 'x', None, ''),))
print(t"{x=}")  # expect: Template(strings=('x=', ''), interpolations=(Interpolation(3, 'x', 'r', ''),))
i = t.interpolations[0]
print(i.value, i.expression, i.conversion, repr(i.format_spec))  # expect: 3 x None ''
try:
    t"a" + "b"
except TypeError as e:
    print(e)  # expect: can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template
