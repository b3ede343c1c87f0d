def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


s = "añ中😀b"
print(len(s), s[0], s[3], s[-1], s[1:4], s[::-1], s[::2], s[10:], s[-2:], list(s))  # expect: 5 a 😀 b ñ中😀 b😀中ña a中b  😀b ['a', 'ñ', '中', '😀', 'b']
print("abc" * 3, 2 * "é", "a" * 0, "a" * -1, "a" + "é", "abc"[True], "abcdef"[4:1:-2])  # expect: abcabcabc éé   aé b ec
print("a" < "b", "a" < "é", "\uffff" < "😀", "abc" <= "abc", "b" > "abc", "a" == "b", "a" != 1, "" < "a")  # expect: True True True True True False True True
print(hash("abc") == hash("abc"), hash("é") == hash("e\u0301"), {"é": 1}["é"], "a".__eq__(1), "a".__lt__(1))  # expect: True False 1 NotImplemented NotImplemented
print(str(), str(5), str(b"caf\xc3\xa9", "utf-8"), str(b"\xe9", encoding="latin-1"), str(b"\xff", "ascii", "replace"), str(object="x"))  # expect:  5 café é � x


class S(str):
    pass


t = S("hello")
t.x = 1
print(t, t.x, type(t).__name__, type(t.upper()).__name__, t == "hello", hash(t) == hash("hello"), type(t[:]).__name__, isinstance(t, str), len(t))  # expect: hello 1 S str True True str True 5
print({t: 1}["hello"], "%s" % t, f"{t}", t + "!", ("a" + t), t in ["hello"], str(t) is t, type(str(t)).__name__)  # expect: 1 hello hello hello! ahello True False str
i = iter("abc")
print(next(i), i.__length_hint__(), list(i), list(i))  # expect: a 2 ['b', 'c'] []
print("\ud800\udc00" == "𐀀", len("\ud800\udc00"), len("𐀀"))  # expect: False 2 1
print(error(lambda: "abc"[3]))  # expect: IndexError: string index out of range
key = "a"
print(error(lambda: "abc"[key]))  # expect: TypeError: string indices must be integers, not 'str'
print(error(lambda: "abc"[10**30]))  # expect: IndexError: cannot fit 'int' into an index-sized integer
print(error(lambda: "a" + 1))  # expect: TypeError: can only concatenate str (not "int") to str
print(error(lambda: "a" * "b"))  # expect: TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: "a" < 1))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
print(error(lambda: str(b"a", 1)))  # expect: TypeError: str() argument 'encoding' must be str, not int
print(error(lambda: str("a", "utf-8")))  # expect: TypeError: decoding str is not supported
print(error(lambda: str(1, "utf-8")))  # expect: TypeError: decoding to str: need a bytes-like object, int found
