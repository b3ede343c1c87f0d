x, y, name = 42, 3.14159, "world"
print(f"hello {name}", f"{x}", f"{x}{y}", f"{name!r} {name!s} {'é'!a}")  # expect: hello world 42 423.14159 'world' world '\xe9'
print(f"{y:.2f}|{x:5d}|{x:<5}|{name:>8}|{x:#x}|{x:,}", f"{y:{x // 7}.{1 + 1}f}")  # expect: 3.14|   42|42   |   world|0x2a|42   3.14
print(f"{x=} {y=:.1f} {name=!s}", f"{{}}", f"", f"a" "b" f"{1}")  # expect: x=42 y=3.1 name=world {}  ab1


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


print(f"{F()}", f"{F():abc}", f"{F()!s:>5}", f"{F()!r}", f"{F()=}")  # expect: <> <abc>   str repr F()=repr
print(f"{True}", f"{None}", f"{[1, 'a']}", f"{2 ** 70}", f"{-5}", f"{1e100}")  # expect: True None [1, 'a'] 1180591620717411303424 -5 1e+100
try:
    f"{1:zz}"
except ValueError as e:
    print(e)  # expect: Unknown format code 'z' for object of type 'int'
print(f"{'nested ' + f'{x + 1}'}")  # expect: nested 43
