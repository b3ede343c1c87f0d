"""A JSON parser that goes through the text char by char, and a writer."""

EXPECTED = (18592, 4500, True)


class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def skip(self):
        text, pos = self.text, self.pos
        while pos < len(text) and text[pos] in " \n\t\r":
            pos += 1
        self.pos = pos

    def value(self):
        self.skip()
        ch = self.text[self.pos]
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return self.string()
        if ch in "-0123456789":
            return self.number()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return value
        raise ValueError(f"unexpected {ch!r} at {self.pos}")

    def object(self):
        result = {}
        self.pos += 1
        self.skip()
        if self.text[self.pos] == "}":
            self.pos += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            if self.text[self.pos] != ":":
                raise ValueError("expected :")
            self.pos += 1
            result[key] = self.value()
            self.skip()
            ch = self.text[self.pos]
            self.pos += 1
            if ch == "}":
                return result
            if ch != ",":
                raise ValueError("expected , or }")

    def array(self):
        result = []
        self.pos += 1
        self.skip()
        if self.text[self.pos] == "]":
            self.pos += 1
            return result
        while True:
            result.append(self.value())
            self.skip()
            ch = self.text[self.pos]
            self.pos += 1
            if ch == "]":
                return result
            if ch != ",":
                raise ValueError("expected , or ]")

    def string(self):
        chars = []
        self.pos += 1
        while True:
            ch = self.text[self.pos]
            self.pos += 1
            if ch == '"':
                return "".join(chars)
            if ch == "\\":
                ch = self.text[self.pos]
                self.pos += 1
                if ch == "u":
                    ch = chr(int(self.text[self.pos:self.pos + 4], 16))
                    self.pos += 4
                else:
                    ch = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(ch, ch)
            chars.append(ch)

    def number(self):
        start = self.pos
        text = self.text
        pos = start + 1
        floating = False
        while pos < len(text):
            ch = text[pos]
            if ch.isdigit():
                pos += 1
            elif ch in ".eE+-":
                floating = True
                pos += 1
            else:
                break
        self.pos = pos
        word = text[start:pos]
        return float(word) if floating else int(word)


def write(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append('"')
        for ch in value:
            if ch in '"\\':
                out.append("\\" + ch)
            elif ch < " ":
                out.append("\\u%04x" % ord(ch))
            else:
                out.append(ch)
        out.append('"')
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, list):
        out.append("[")
        for i, item in enumerate(value):
            if i:
                out.append(", ")
            write(item, out)
        out.append("]")
    else:
        out.append("{")
        for i, (key, item) in enumerate(value.items()):
            if i:
                out.append(", ")
            write(key, out)
            out.append(": ")
            write(item, out)
        out.append("}")


DOCUMENT = [
    {"id": i, "name": "Item \"%d\"\n" % i, "tags": ["red", "green\\blue", "caf\u00e9"], "price": i * 1.25, "ok": i % 2 == 0, "none": None}
    for i in range(150)
]


def run():
    out = []
    write(DOCUMENT, out)
    text = "".join(out)
    count = 0
    for _ in range(30):
        value = Parser(text).value()
        count += len(value)
    return len(text), count, value == DOCUMENT
