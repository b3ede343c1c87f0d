import json


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n"], "b": {}}'), json.loads(" [] "), json.loads("NaN"), json.loads("-Infinity"))  # expect: {'a': [1, 2.5, -300.0, True, False, None, 'xé\n'], 'b': {}} [] nan -inf
print(json.loads('"\\ud834\\udd20"') == "\U0001d120", json.loads("12345678901234567890"), json.loads("-0"), json.loads("1E2"))  # expect: True 12345678901234567890 0 100.0
print(error(json.loads, ""), error(json.loads, "{"), error(json.loads, '{"a":1,}'), error(json.loads, "[1,]"), error(json.loads, "[1 2]"))  # expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0) JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) JSONDecodeError: Illegal trailing comma before end of object: line 1 column 7 (char 6) JSONDecodeError: Illegal trailing comma before end of array: line 1 column 3 (char 2) JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
print(error(json.loads, '"\x01"'), error(json.loads, '"\\q"'), error(json.loads, '"\\u12"'), error(json.loads, "nul"), error(json.loads, "[1]x"), error(json.loads, "{1:2}"))  # expect: JSONDecodeError: Invalid control character at: line 1 column 2 (char 1) JSONDecodeError: Invalid \escape: line 1 column 2 (char 1) JSONDecodeError: Invalid \uXXXX escape: line 1 column 3 (char 2) JSONDecodeError: Expecting value: line 1 column 1 (char 0) JSONDecodeError: Extra data: line 1 column 4 (char 3) JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
print(json.dumps([None, True, 1, 1.5, "é\n\"\\\x7f\U0001f600", {"a": [], "b": {}}, (1, 2)]), json.dumps("é", ensure_ascii=False))  # expect: [null, true, 1, 1.5, "\u00e9\n\"\\\u007f\ud83d\ude00", {"a": [], "b": {}}, [1, 2]] "é"
print(json.dumps({2: 1, None: 2, True: 3, 1.5: 4, "x": 5}), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, [2]], separators=(",", ":")))  # expect: {"2": 1, "null": 2, "true": 3, "1.5": 4, "x": 5} {"a": 2, "b": 1} [1,[2]]
print(repr(json.dumps({"a": [1, {"b": 2}], "c": []}, indent=2)))  # expect: '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ],\n  "c": []\n}'
print(json.dumps([float("nan"), float("inf")]), error(json.dumps, float("nan"), allow_nan=False), error(json.dumps, object()), error(json.dumps, {(1,): 2}))  # expect: [NaN, Infinity] ValueError: Out of range float values are not JSON compliant: nan TypeError: Object of type object is not JSON serializable TypeError: keys must be str, int, float, bool or None, not tuple
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps({1, 2}, default=sorted), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"))  # expect: {"a": 1} [1, 2] ['1.5', '2!']
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))  # expect: ['a'] [('a', 1), ('a', 2)]
loop = []
loop.append(loop)
print(error(json.dumps, loop))  # expect: ValueError: Circular reference detected
try:
    json.dumps([{"a": object()}])
except TypeError as e:
    print(e.__notes__)  # expect: ["when serializing dict item 'a'", 'when serializing list item 0']
