# Hashes of str, bytes and memoryview agree; those of empty ones are 0.
print(hash(""), hash(b""), hash(memoryview(b"")))  # expect: 0 0 0
print(hash("abc") == hash(b"abc") == hash(memoryview(b"abc")))  # expect: True
print(hash("\0") == hash(b"\0"), hash("\x7fé") == hash("\x7fé".encode("latin-1")))  # expect: True True


class Text:
    """Equal to a string, by its hash."""

    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return other == self.text

    def __hash__(self):
        return hash(self.text)


table = {"a": 1, "\0": 2, "": 3, Text("b"): 4}
print(table[""], table["\0"], table[Text("a")], table["b"])  # expect: 3 2 1 4
print("x" in {Text("x")}, Text("x") in {"x"}, Text("y") in {"x"})  # expect: True True False
