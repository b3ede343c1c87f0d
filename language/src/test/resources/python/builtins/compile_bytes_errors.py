# Null bytes are looked for before bytes are decoded, and an unusable encoding has no place in the text.
for source in ("x = '☃'".encode("utf-16"), b"x = 1\0", b"# coding: nope\n", "# coding: ascii\nx = '☃'".encode()):
    try:
        compile(source, "f.py", "exec")
    except SyntaxError as e:
        print(e.msg, e.args[1:])
# expect: source code string cannot contain null bytes ()
# expect: source code string cannot contain null bytes ()
# expect: unknown encoding: nope (('f.py', 0, -1, None),)
# expect: 'ascii' codec can't decode byte 0xe2 in position 21: ordinal not in range(128) (('f.py', 0, -1, None),)
