# One text that holds many values, read one after the other; several texts in turns; several threads.
import json
import threading

decoder = json.JSONDecoder()


def values(text):
    at = 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        yield value
        while at < len(text) and text[at] == " ":
            at += 1


narrow = '{"a": [1, 2.5, "\u00e9"]} ' * 30
wide = '{"\u03b2": [1, "\u20ac\u03b2"]} "\u03b3" ' * 30
emoji = '["\U0001f600", null] ' * 30
print(list(values(narrow)) == [{"a": [1, 2.5, "\xe9"]}] * 30)  # expect: True
print(list(values(wide)) == [{"\u03b2": [1, "\u20ac\u03b2"]}, "\u03b3"] * 30)  # expect: True
print(list(values(emoji)) == [["\U0001f600", None]] * 30)  # expect: True
print([[w, e] for w, e in zip(values(wide), values(emoji))][-1])  # expect: ['γ', ['😀', None]]
for at in 1, len(wide), len(wide) + 5:
    try:
        decoder.raw_decode(wide, at + 22 * 0)
    except json.JSONDecodeError as e:
        print(e.msg, e.pos)
# expect: Expecting value 630
# expect: Expecting value 635

wrong = []


def work(text, expected):
    for _ in range(5):
        if list(values(text)) != expected:
            wrong.append(text)


threads = [threading.Thread(target=work, args=(t, list(values(t)))) for t in (narrow, wide, emoji, wide)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(wrong)  # expect: []
