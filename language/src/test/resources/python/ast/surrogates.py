"""Two surrogates in a constant of a tree stay two, as in text."""
import ast

text = "%\ud800\udfff20"
print(len(text), len(ast.parse(repr(text)).body[0].value.value))  # expect: 5 5
tree = ast.parse(f"result = {text!r}")
names = {}
exec(compile(tree, "tree", "exec"), names)
print(names["result"] == text, text.encode("utf-8", "ignore"))  # expect: True b'%20'
